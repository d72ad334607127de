package be.mille.family;

import be.mille.access.Compartment;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that changes the life of a family from one day to the next, done or announced.
 *
 * @param precise whether the day is known, or only the month or the year it begins
 * @param child the one it concerns, when it does not concern them all
 * @param compartment who may know
 * @param author whose words they are
 */
public record FamilyEvent(
        FamilyEventId id,
        FamilyId family,
        Kind kind,
        LocalDate day,
        Precision precise,
        @Nullable String words,
        @Nullable ChildId child,
        Compartment compartment,
        ActorId author,
        Instant notedAt,
        int version) {

    /** Each has a place where it lies when it is written for everybody around her. */
    public enum Kind {
        MOVE(Compartment.C0L),
        /** From one reception centre, home or shelter to another. */
        TRANSFER(Compartment.C0L),
        EVICTION(Compartment.C2),
        /** She, or a child, leaves the maternity or the hospital. */
        DISCHARGE(Compartment.C0),
        /** Somebody accepted to go on. */
        HANDOVER(Compartment.C0),
        /** A child is placed by decision: always only for those named (C8). */
        PLACEMENT(Compartment.C8),
        OTHER(Compartment.C2);

        private final Compartment ordinary;

        Kind(Compartment ordinary) {
            this.ordinary = ordinary;
        }

        /** Where an event of this kind lies for an audience. */
        public Compartment in(Audience audience) {
            if (this == PLACEMENT) {
                return Compartment.C8;
            }
            return audience == Audience.TEAM ? ordinary : audience.words();
        }
    }
}

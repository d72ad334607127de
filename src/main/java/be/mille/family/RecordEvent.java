package be.mille.family;

import be.mille.kernel.ActorId;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes an event down, or changes one.
 *
 * @param event the one to change, or null for a new one
 * @param precise whether the day is known; if not, {@code day} is the first of the month or the year it was in
 * @param audience who may know; a placement is always for those named about justice and youth care
 * @param readers colleagues named for something restricted; ignored otherwise
 * @param saidOn the day it is written; the rules count from there
 */
public record RecordEvent(
        UUID key,
        @Nullable FamilyEventId event,
        FamilyEvent.Kind kind,
        LocalDate day,
        Precision precise,
        @Nullable String words,
        @Nullable ChildId child,
        Audience audience,
        Set<ActorId> readers,
        LocalDate saidOn,
        int version) {
    public RecordEvent {
        readers = Set.copyOf(readers);
    }

    /** On a day that is known. */
    public RecordEvent(
            UUID key,
            @Nullable FamilyEventId event,
            FamilyEvent.Kind kind,
            LocalDate day,
            @Nullable String words,
            @Nullable ChildId child,
            Audience audience,
            Set<ActorId> readers,
            LocalDate saidOn,
            int version) {
        this(key, event, kind, day, Precision.DAY, words, child, audience, readers, saidOn, version);
    }
}

package be.mille.screening;

import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a conversation took place, by whom, with whom else in the room; never what was said in it.
 *
 * @param person the second parent it was held with; null for the pregnant person
 */
public record Screening(
        ScreeningId id,
        FamilyId family,
        @Nullable UUID person,
        String pack,
        String packVersion,
        ScreeningMoment moment,
        String language,
        Interpreting interpreting,
        Presence presence,
        Instant startedAt,
        ActorId startedBy,
        UUID organisation,
        boolean writtenLater,
        ScreeningState state,
        @Nullable Instant pausedAt,
        @Nullable Instant aloneAt,
        @Nullable Instant doneAt,
        int version) {
    private static final Period RESUMABLE = Period.ofDays(14);
    private static final Duration STILL_ALONE = Duration.ofHours(2);

    /** Whether it is the second parent's own: nothing of it belongs to the pregnant person's record. */
    public boolean ofSecondParent() {
        return person != null;
    }

    /** The last day on which a screening that is not done can be taken up again. */
    public LocalDate resumableUntil() {
        return Brussels.dayOf(pausedAt == null ? startedAt : pausedAt).plus(RESUMABLE);
    }

    public boolean resumableOn(LocalDate day) {
        return state != ScreeningState.DONE && (writtenLater || !day.isAfter(resumableUntil()));
    }

    /** Whether somebody hears along who must not: a relative who translates does too. */
    public boolean witnessed() {
        return presence == Presence.SOMEBODY_PRESENT || interpreting == Interpreting.RELATIVE;
    }

    /** Whether it was said, in this sitting, that nobody else is there. */
    public boolean aloneAt(Instant now) {
        return aloneAt != null && now.isBefore(aloneAt.plus(STILL_ALONE));
    }
}

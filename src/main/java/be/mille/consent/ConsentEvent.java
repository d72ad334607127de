package be.mille.consent;

import be.mille.access.Compartment;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was said about sharing, as it was noted; never changed afterwards.
 *
 * @param subjects what it is about: open subjects together, or one restricted subject alone
 * @param until when it runs out; null when she set no end
 * @param words null where nothing was read to her
 * @param witness who heard her agree, when she said it
 * @param article key of a duty by law
 * @param reason why it could not wait for her
 * @param grounds what for, and who decided
 * @param author who noted it
 */
public record ConsentEvent(
        UUID id,
        FamilyId family,
        ConsentKind kind,
        Recipient recipient,
        Set<Compartment> subjects,
        @Nullable Instant until,
        @Nullable Wording words,
        Interpreting interpreting,
        @Nullable String witness,
        @Nullable String article,
        @Nullable String reason,
        Grounds grounds,
        ActorId author,
        Instant notedAt) {
    public ConsentEvent {
        subjects = Set.copyOf(subjects);
    }

    /** The same about some of its subjects. */
    public ConsentEvent about(Set<Compartment> some) {
        return new ConsentEvent(
                id,
                family,
                kind,
                recipient,
                some,
                until,
                words,
                interpreting,
                witness,
                article,
                reason,
                grounds,
                author,
                notedAt);
    }

    /** Its time is over; what held before it does not come back. */
    public boolean expired(Instant now) {
        return kind.opens() && until != null && !until.isAfter(now);
    }
}

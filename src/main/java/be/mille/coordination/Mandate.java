package be.mille.coordination;

import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.referral.Agreement;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody coordinates around a family, was proposed to, or did.
 *
 * @param family the record it was written in
 * @param agreement null for who coordinated before agreements were noted
 * @param answerBy until when an answer was asked for
 * @param endsOn the last day
 * @param deputy null for nobody; of one that was accepted and is not over, whoever left the team is none
 * @param replaces the mandate it takes over; null for none
 * @param accompanies whether the holder still accompanies the family
 * @param end null while it is not over
 */
public record Mandate(
        MandateId id,
        FamilyId family,
        ActorId holder,
        ActorId proposedBy,
        Instant proposedAt,
        LocalDate answerBy,
        @Nullable Agreement agreement,
        LocalDate endsOn,
        @Nullable ActorId deputy,
        Reachable reachable,
        @Nullable MandateId replaces,
        MandateState state,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        @Nullable MandateEnd end,
        boolean accompanies,
        int version) {
    /** Renewed from this many days before its end. */
    public static final int RENEW_BEFORE_DAYS = 30;

    public boolean runs(LocalDate today) {
        return state == MandateState.ACTIVE && accompanies && !endsOn.isBefore(today);
    }

    /** Accepted and not ended by anybody, but its time is over or its holder left. */
    public boolean lapsed(LocalDate today) {
        return state == MandateState.ACTIVE && !runs(today);
    }

    public boolean renewable(LocalDate today) {
        return runs(today) && !today.isBefore(endsOn.minusDays(RENEW_BEFORE_DAYS));
    }
}

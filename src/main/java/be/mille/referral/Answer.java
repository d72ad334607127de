package be.mille.referral;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What who helps answers.
 *
 * @param reason with DECLINED and COULD_NOT
 * @param words to whoever asked; null for none
 * @param placeOn with WAITING, the day a place is expected; null when nobody knows
 */
public record Answer(
        ReferralState state,
        @Nullable Reason reason,
        @Nullable String words,
        @Nullable LocalDate placeOn,
        int version) {
    public Answer {
        if (state.needsReason() != (reason != null) || reason != null && !reason.fits(state)) {
            throw new IllegalArgumentException(state + " with the reason " + reason);
        }
    }
}

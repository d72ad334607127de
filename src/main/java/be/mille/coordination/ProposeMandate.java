package be.mille.coordination;

import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.referral.Agreement;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the team, or oneself, is proposed to coordinate.
 *
 * @param key of the form: sent twice, it proposes once
 * @param beside what becomes of whoever coordinates now; null when nobody was seen to
 */
public record ProposeMandate(
        UUID key,
        FamilyId family,
        @Nullable ActorId holder,
        @Nullable ActorId deputy,
        @Nullable Agreement agreement,
        LocalDate endsOn,
        @Nullable Beside beside) {
    /** Beside somebody who coordinates already. */
    public enum Beside {
        TAKES_OVER,
        DEPUTY
    }
}

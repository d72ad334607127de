package be.mille.referral;

import be.mille.kernel.ActorId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The same kind of help was asked for her and it is not over, as far as this reader may know.
 *
 * @param since when it entered its state
 * @param although why it was itself asked once more; null when it was not
 * @param toAll whoever reads the request that is written now reads this one too: it lies where that will lie
 */
public record AskedAlready(
        ReferralId id,
        Receiver to,
        ActorId by,
        ReferralState state,
        Instant since,
        LocalDate answerBy,
        @Nullable String although,
        boolean toAll) {
    public static AskedAlready of(Referral one, boolean toAll) {
        return new AskedAlready(
                one.id(), one.to(), one.sender(), one.state(), one.since(), one.answerBy(), one.although(), toAll);
    }
}

package be.mille.referral;

import be.mille.kernel.ActorId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request as it was put to one of several, as the team sees it.
 *
 * @param to a service, or somebody outside
 * @param reason with DECLINED
 * @param words to whoever asked, with DECLINED
 * @param by who answered; null for whoever has no account
 * @param since entry in the state
 */
public record Offer(
        UUID id,
        Receiver to,
        State state,
        @Nullable Reason reason,
        @Nullable String words,
        @Nullable ActorId by,
        Instant since) {
    /** Of several only yes or no is asked. */
    public static final Set<ReferralState> ANSWERS = Set.of(ReferralState.ACCEPTED, ReferralState.DECLINED);

    /** Whether a letter to somebody outside opens anything but that it is over. */
    public boolean readable() {
        return state == State.OPEN || state == State.TAKEN;
    }

    /** What became of it there. */
    public enum State {
        OPEN,
        TAKEN,
        DECLINED,
        /** Another took it. */
        GONE,
        /** Nobody took it by the day that was asked for. */
        OVER,
        /** Whoever asked took it back. */
        BACK
    }
}

package be.mille.referral;

import be.mille.directory.ServiceId;
import be.mille.kernel.ActorId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request as it was put to one of several services, as the team sees it.
 *
 * @param reason with DECLINED
 * @param words to whoever asked, with DECLINED
 * @param by who answered
 * @param since entry in the state
 */
public record Offer(
        ServiceId service,
        State state,
        @Nullable Reason reason,
        @Nullable String words,
        @Nullable ActorId by,
        Instant since) {
    /** What became of it at this service. */
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

package be.mille.referral;

import be.mille.kernel.ActorId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a request.
 *
 * @param by null for somebody without an account
 */
public record ReferralEvent(
        What what,
        @Nullable ActorId by,
        Instant at,
        @Nullable ReferralState state,
        @Nullable Reason reason,
        @Nullable String words) {
    /** What happened. */
    public enum What {
        SENT,
        ANSWERED,
        /** An answer that was told by telephone or on paper. */
        NOTED,
        REMINDED,
        CANCELLED,
        FIRST_CONTACT,
        /** The first contact did not happen. */
        NOT_MET,
        CLOSED,
        NEED_MET,
        /** Whoever accepted it asked somebody else further. */
        PASSED_ON,
        /** Whoever asked answered what the receiver wanted to know. */
        ADDED,
        /** Of several services none took it, or nobody answered for long: by the day, and by nobody. */
        RETURNED,
        /** The appointment it is for was changed: asked anew. */
        MOVED
    }
}

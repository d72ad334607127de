package be.mille.relay;

import be.mille.kernel.ActorId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to an open relay.
 *
 * @param whom who was asked, or from whom it was taken
 * @param words what was said with it
 */
public record RelayStep(
        What what,
        ActorId actor,
        @Nullable ActorId whom,
        @Nullable String words,
        Instant at) {
    /** What can happen. */
    public enum What {
        OPENED,
        ASKED,
        ACCEPTED,
        DECLINED,
        TAKEN,
        LOOKED,
        CLOSED,
        REOPENED
    }
}

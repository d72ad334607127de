package be.mille.relay;

import be.mille.kernel.ActorId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What might be said to an authority from a moment on, and with whose agreement. */
public record Agreed(
        What what, ActorId actor, String maySay, @Nullable String notSay, SheKnows knows, Instant at) {
    /** Why it was kept. */
    public enum What {
        NOTED,
        CHANGED,
        REREAD,
        ENDED,
        REOPENED
    }
}

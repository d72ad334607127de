package be.mille.outbox.internal;

import java.time.Duration;

/** How long to wait after a try that failed: longer each time, an hour at most. */
final class Backoff {
    private static final int LONGEST = 60;

    private Backoff() {}

    /** @param before tries that failed before this one */
    static Duration after(int before) {
        return Duration.ofMinutes(before >= 6 ? LONGEST : 1L << before);
    }
}

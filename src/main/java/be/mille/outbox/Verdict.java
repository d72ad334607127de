package be.mille.outbox;

import java.time.Instant;

/** Whether a message may go out now, and where. */
public sealed interface Verdict {
    record Go(String address) implements Verdict {}

    record Wait(Instant until) implements Verdict {}

    record No(Refusal why) implements Verdict {}
}

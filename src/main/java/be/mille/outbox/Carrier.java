package be.mille.outbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes a finished message out of the program by one medium; decides nothing. */
public interface Carrier {
    /** What became of one try. */
    enum Carried {
        /** The other side has taken it on. */
        ACCEPTED,
        /** Not taken, and may be tried again. */
        TRY_AGAIN,
        /** Nobody answers: what else waits need not be tried now. */
        NOBODY_THERE,
        /** Refused for good. */
        REJECTED,
        /** It was handed over whole and nobody said whether it was taken on. */
        UNKNOWN
    }

    /**
     * A message as it leaves.
     *
     * @param id the same at every try
     * @param replyTo where an answer goes, and what could not be delivered; null for a mailbox nobody reads
     */
    record Outgoing(
            UUID id,
            String address,
            String subject,
            String text,
            @Nullable String replyTo) {}

    Medium medium();

    /** Whether it is set up here. */
    boolean ready();

    /** Who it comes from, as the receiver reads it; empty while it is not set up. */
    String sender();

    Carried carry(Outgoing message);
}

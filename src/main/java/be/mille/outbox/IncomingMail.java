package be.mille.outbox;

import java.util.List;

/**
 * A mail that came to an address of one message alone.
 *
 * @param id the same however often it is delivered; says nothing of it
 * @param part of the address, as {@link Message#answered} had it
 * @param lines what its writer wrote, without what she quotes; none of what a machine wrote
 */
public record IncomingMail(String id, String part, Kind kind, List<String> lines) {
    public IncomingMail {
        lines = List.copyOf(lines);
    }

    /** Who wrote it. */
    public enum Kind {
        SOMEBODY,
        /** An automatic answer, a receipt, a list: answered by nothing. */
        A_MACHINE,
        /** A mail server, which could not deliver our message. */
        CAME_BACK
    }
}

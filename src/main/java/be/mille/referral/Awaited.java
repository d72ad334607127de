package be.mille.referral;

import java.util.List;

/**
 * A request that waits for whoever asked.
 *
 * @param days since an answer was expected, where none came
 * @param whom of those without an account it is about, where it is about a link
 */
public record Awaited(Referral request, Why why, long days, List<Receiver.Outside> whom) {
    public Awaited {
        whom = List.copyOf(whom);
    }

    /** What it waits for. */
    public enum Why {
        /** No answer, and the receiver was reminded or cannot be: call, ask again, ask elsewhere. */
        SILENT,
        /** The day a place was expected has passed. */
        PLACE_PAST,
        /** It was accepted, and nobody began. */
        NOT_BEGUN,
        /** It began long ago, and nothing was said since. */
        STILL,
        /** The link did not get there: call. */
        UNDELIVERED,
        /** The link was to leave at once and has not: call meanwhile. */
        NOT_LEFT,
        /** Asked together with others, by a link nobody has made yet: nothing left. */
        NOT_ASKED,
        /** Too many wrong codes, and the link opens nothing any more: call, and give another. */
        BLOCKED,
        /** An answer came that she has not read. */
        ANSWERED,
        /** Somebody else asked, the reader joined, and it moved since she looked. */
        FOLLOWED,
        /** Nobody took it, or nobody answered for so long that nobody can any more: ask elsewhere. */
        BACK,
        /** It is over for the receiver, and she has not closed it. */
        TO_CLOSE,
        /** Closed, and nobody said yet whether it was what she needed. */
        TO_ASK,
        /** The appointment comes near, and nobody said yet whether somebody interprets. */
        SOON,
        /** Somebody else changed the appointment, or whoever is asked must be called because of it. */
        MOVED,
        /** The appointment does not take place. */
        OFF,
        /** Somebody else took it back, or she took her agreement back: the service does nothing any more. */
        TAKEN_BACK
    }
}

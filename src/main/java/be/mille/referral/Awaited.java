package be.mille.referral;

/**
 * A request that waits for whoever asked.
 *
 * @param days since an answer was expected, where none came
 */
public record Awaited(Referral request, Why why, long days) {
    /** What it waits for. */
    public enum Why {
        /** No answer, and the receiver was reminded or cannot be: call, ask again, ask elsewhere. */
        SILENT,
        /** The day a place was expected has passed. */
        PLACE_PAST,
        /** It was accepted, and nobody began. */
        NOT_BEGUN,
        /** The link did not get there: call. */
        UNDELIVERED,
        /** The link was to leave at once and has not: call meanwhile. */
        NOT_LEFT,
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

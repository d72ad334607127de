package be.mille.careplan;

/** Why a step could not happen; said of the offer or of the circumstances, never of her. */
public enum CouldNot {
    FULL,
    NOT_ELIGIBLE,
    NO_ANSWER,
    NO_CONTACT,
    MOVED,
    OTHER
}

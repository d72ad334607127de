package be.mille.coordination;

/** Why somebody coordinates no more. */
public enum MandateEnd {
    HER_WISH,
    /** Whoever coordinated stops. */
    HOLDER,
    HANDED_OVER,
    RENEWED,
    TIME,
    /** Whoever coordinated no longer accompanies the family. */
    NO_ACCESS
}

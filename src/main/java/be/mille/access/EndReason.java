package be.mille.access;

/** Why a relation ended before its time. */
public enum EndReason {
    CARE_ENDED,
    HANDED_OVER,
    HER_WISH,
    OTHER,
    /** She took back her agreement. */
    WITHDRAWN,
    /** She paused it, while it is not safe. */
    SUSPENDED_UNSAFE,
    MERGE_UNDONE,
    LEFT_ORGANISATION,
    ENDED_BY_READER,
    /** Nobody confirmed it and its holder gave no sign: it sleeps. */
    INACTIVE,
    ERASED
}

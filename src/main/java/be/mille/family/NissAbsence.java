package be.mille.family;

/** Why there is no national number. */
public enum NissAbsence {
    NONE_YET,
    APPLIED,
    DOES_NOT_WISH,
    NOT_ASKED
}

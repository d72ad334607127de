package be.mille.intake;

/** Whether she knows that somebody asks about her. */
public enum Knows {
    YES,
    NO,
    UNKNOWN
}

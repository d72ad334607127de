package be.mille.intake;

/** By which way a request came. */
public enum Way {
    PHONE,
    MAIL,
    PAPER,
    IN_PERSON,
    OTHER
}

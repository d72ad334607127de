package be.mille.consent;

/** Who carried the words into her language. */
public enum Interpreting {
    NONE,
    PROFESSIONAL,
    OTHER
}

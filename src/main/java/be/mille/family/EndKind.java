package be.mille.family;

/** Kinds of end of a pregnancy without a living child. Nobody has to choose one, and no reason is ever asked. */
public enum EndKind {
    MISCARRIAGE,
    TERMINATION,
    STILLBIRTH,
    OTHER
}

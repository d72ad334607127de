package be.mille.family;

/** What became of a national number that was typed. */
public sealed interface NissOutcome {
    record Stored() implements NissOutcome {}

    /** This deployment keeps no national numbers. */
    record NotKept() implements NissOutcome {}

    /** Not eleven digits with the right check digits. */
    record Invalid() implements NissOutcome {}

    /** A number that somebody may really have, typed in a training space. */
    record RealInTraining() implements NissOutcome {}

    /** A number never given out, outside a training space. */
    record InventedInReal() implements NissOutcome {}
}

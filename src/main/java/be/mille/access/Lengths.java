package be.mille.access;

import java.time.Period;

/** How long a relation lasts by default: {@code content/access/lengths.csv}, each line with its source. */
public interface Lengths {
    /** By what it is for and what proves it; a stronger proof lasts longer. */
    Period of(RelationType type, Proof proof);
}

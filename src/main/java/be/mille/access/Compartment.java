package be.mille.access;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a fact is about, which decides who may know it. C0 to C2 open with a relation of care or help; the others are
 * restricted: for a reader who is not cleared they leave no line, lock, count or name.
 */
public enum Compartment {
    /** Identity, language, team. */
    C0,
    /** Address, shelter, phone, safe-contact rules. */
    C0L,
    /** Pregnancy care. */
    C1,
    /** General psychosocial: housing, income, isolation. */
    C2,
    /** Violence. */
    C3,
    /** Mental health. */
    C4,
    /** Substance use. */
    C5,
    /** Female genital mutilation. */
    C6,
    /** Residence: the right to open, never the status. */
    C7,
    /** Justice and youth care. */
    C8,
    /** Sexual and reproductive history. */
    C9,
    /** Information about third parties. */
    C10;

    public static final Set<Compartment> RESTRICTED = Set.copyOf(EnumSet.range(C3, C10));

    public boolean restricted() {
        return RESTRICTED.contains(this);
    }
}

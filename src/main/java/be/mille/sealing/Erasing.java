package be.mille.sealing;

import be.mille.access.Compartment;
import be.mille.kernel.FamilyId;
import java.util.Set;

/** Erases by destroying keys: what they closed opens nowhere any more, in no copy and in no backup. */
public interface Erasing {
    /** At once on this node, within five minutes on every other. The keys are never made anew. */
    void destroyKeys(FamilyId family, Set<Compartment> compartments);
}

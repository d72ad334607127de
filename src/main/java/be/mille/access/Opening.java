package be.mille.access;

import be.mille.kernel.FamilyId;
import java.util.Set;

/**
 * A permitted decision: what this actor may know about this family now.
 *
 * @param compartments those she may know something in; of a restricted one perhaps only what some authors wrote, which
 *     row-level security narrows
 */
public record Opening(FamilyId family, Actor actor, Set<Compartment> compartments, boolean writes) {
    public Opening {
        compartments = Set.copyOf(compartments);
    }

    public boolean opens(Compartment compartment) {
        return compartments.contains(compartment);
    }
}

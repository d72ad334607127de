package be.mille.access;

import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import java.util.EnumSet;
import java.util.Set;

/**
 * A permitted decision: what this actor may know about this family now.
 *
 * @param whole compartments that a relation opens, whoever wrote in them
 * @param parts of further compartments what one author wrote there; row-level security narrows to it
 */
public record Opening(FamilyId family, Actor actor, Set<Compartment> whole, Set<Part> parts, boolean writes) {
    /** What one author wrote in one restricted compartment. */
    public record Part(Compartment compartment, ActorId author) {}

    public Opening {
        whole = Set.copyOf(whole);
        parts = Set.copyOf(parts);
    }

    /** Every compartment she may know something in. */
    public Set<Compartment> compartments() {
        var all = EnumSet.noneOf(Compartment.class);
        all.addAll(whole);
        parts.forEach(one -> all.add(one.compartment()));
        return all;
    }

    /** Every compartment in which she may know what this author wrote. */
    public Set<Compartment> compartments(ActorId author) {
        var all = EnumSet.noneOf(Compartment.class);
        all.addAll(whole);
        parts.stream().filter(one -> one.author().equals(author)).forEach(one -> all.add(one.compartment()));
        return all;
    }

    public boolean opens(Compartment compartment) {
        return compartments().contains(compartment);
    }
}

package be.mille.family;

import be.mille.access.Compartment;
import be.mille.directory.Professional;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** What she said about who reads a record, for whoever lets somebody in without asking her; the module that keeps her words answers. */
public interface HerWord {
    /**
     * What of a record she does not wish these colleagues to read, by what was last said of each, of her organisation and of the team. With
     * identity and team (C0) among it nothing of the record; whoever is not in it was never spoken of.
     */
    Map<ActorId, Set<Compartment>> keptFrom(FamilyId record, Collection<Professional> colleagues);

    /** Whether she agreed, after that moment and by name, that a colleague reads of the record something that is open to a team. */
    boolean agreedSince(FamilyId record, ActorId colleague, Instant moment);
}

package be.mille.directory;

import be.mille.access.ActorFunction;
import be.mille.kernel.ActorId;
import be.mille.kernel.OrganisationId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who works where, as what. Names of colleagues are no secret among those who sign in. */
public interface Professionals {
    Optional<Professional> find(ActorId id);

    Optional<Professional> byCode(String code);

    /** Those of the ids that exist, by id. */
    Map<ActorId, Professional> byIds(Collection<ActorId> ids);

    /** Those of one function in one organisation. */
    List<Professional> of(OrganisationId organisation, ActorFunction function);

    /** Everybody who accompanies families, by family name. */
    List<Professional> accompanying();

    /** The invented professionals one may choose to be in the training space, in the order of their functions. */
    List<Professional> trainingSignIns();

    /** Adds or replaces by code; for the loaders of content. */
    void save(Professional professional);
}

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

    /** Those of one function in one organisation who hold their post today. */
    List<Professional> of(OrganisationId organisation, ActorFunction function);

    /** Everybody who accompanies families, or did, by family name: for what knows them by their names. */
    List<Professional> accompanying();

    /** Those of them who can be asked for something: they hold their post today, and have neither left nor been suspended. */
    List<Professional> atWork();

    boolean atWork(ActorId id);

    /** The invented professionals one may choose to be in the training space, in the order of their functions. */
    List<Professional> trainingSignIns();

    /** Adds or replaces by code; for the loaders of content. */
    void save(Professional professional);
}

package be.mille.directory;

import be.mille.kernel.OrganisationId;
import java.util.List;
import java.util.Optional;

/** The organisations that professionals and services belong to. */
public interface Organisations {
    Optional<Organisation> find(OrganisationId id);

    Optional<Organisation> organisationByCode(String code);

    /** All of a kind, by name; for example every RECEPTION_CENTRE. */
    List<Organisation> ofKind(String kind);

    /** Adds or replaces by code; for the loaders of content. */
    void save(Organisation organisation);
}

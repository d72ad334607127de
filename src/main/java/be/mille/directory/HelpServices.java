package be.mille.directory;

import be.mille.kernel.OrganisationId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The plain list of services; the directory to come keeps this contract. */
public interface HelpServices {
    Optional<HelpService> find(ServiceId id);

    Optional<HelpService> byCode(String code);

    Map<ServiceId, HelpService> byIds(Collection<ServiceId> ids);

    /** Services of a category, those of the commune (postcode) first, then by name. */
    List<HelpService> inCategory(String category, String nearPostcode);

    /** Those of a house, by name. */
    List<HelpService> of(OrganisationId organisation);

    List<HelpService> all();

    /** Adds or replaces by code; for the loaders of content. */
    void save(HelpService service);
}

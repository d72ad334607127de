package be.mille.directory;

import be.mille.kernel.OrganisationId;
import be.mille.ui.Reach;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A service one can turn to: FHIR's HealthcareService, social ones included.
 *
 * @param category id in {@code content/directory/categories.json}
 * @param audience for whom, per interface language
 * @param entry how to enter, one sentence per interface language
 * @param reach where and when it is called or written to
 */
public record HelpService(
        ServiceId id,
        String code,
        String name,
        @Nullable String nameNl,
        @Nullable OrganisationId organisation,
        String category,
        String postcode,
        String commune,
        String basin,
        List<String> languages,
        Map<String, String> audience,
        Map<String, String> entry,
        boolean free,
        Reach reach) {
    public HelpService {
        languages = List.copyOf(languages);
        audience = Map.copyOf(audience);
        entry = Map.copyOf(entry);
    }

    public String name(String language) {
        return new HouseName(name, nameNl).in(language);
    }
}

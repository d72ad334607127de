package be.mille.directory;

import be.mille.kernel.OrganisationId;
import org.jspecify.annotations.Nullable;

/** A hospital, a practice, a CPAS, a reception centre. */
public record Organisation(
        OrganisationId id,
        String code,
        String name,
        @Nullable String nameNl,
        String kind,
        String postcode,
        String commune,
        String basin) {

    /** The name in the reader's language: Dutch where there is one, else the French or only one. */
    public String name(String language) {
        return house().in(language);
    }

    public HouseName house() {
        return new HouseName(name, nameNl);
    }
}

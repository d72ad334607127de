package be.mille.directory;

import be.mille.access.Actor;
import be.mille.access.ActorFunction;
import be.mille.kernel.ActorId;
import be.mille.kernel.OrganisationId;
import java.util.List;
import java.util.Map;

/**
 * Somebody who works for families, in one function at one organisation.
 *
 * @param code stable readable id of content files, for example {@code nadia-kessels}
 * @param languages BCP 47 codes, the first is the one she works in most
 * @param presentation one sentence per interface language
 */
public record Professional(
        ActorId id,
        String code,
        String given,
        String familyName,
        ActorFunction function,
        OrganisationId organisation,
        String organisationName,
        List<String> languages,
        Map<String, String> presentation,
        boolean signsIn) {
    public Professional {
        languages = List.copyOf(languages);
        presentation = Map.copyOf(presentation);
    }

    public String name() {
        return given + " " + familyName;
    }

    public Actor actor() {
        return new Actor(id, function, organisation);
    }
}

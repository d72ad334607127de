package be.mille.directory;

import be.mille.access.Actor;
import be.mille.access.ActorFunction;
import be.mille.kernel.ActorId;
import be.mille.kernel.OrganisationId;
import be.mille.ui.Reach;
import java.util.List;
import java.util.Map;

/**
 * Somebody who works for families, in one function at one organisation.
 *
 * @param code stable readable id of content files, for example {@code nadia-kessels}
 * @param languages BCP 47 codes, the first is the one she works in most
 * @param presentation one sentence per interface language
 * @param reach where and when colleagues reach her at work
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
        boolean signsIn,
        Reach reach) {
    public Professional {
        languages = List.copyOf(languages);
        presentation = Map.copyOf(presentation);
    }

    /** Somebody who said nothing yet of how she is reached. */
    public static Professional withoutReach(
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
        return new Professional(
                id,
                code,
                given,
                familyName,
                function,
                organisation,
                organisationName,
                languages,
                presentation,
                signsIn,
                Reach.UNSAID);
    }

    public String name() {
        return given + " " + familyName;
    }

    public Actor actor() {
        return new Actor(id, function, organisation);
    }
}

package be.mille.directory;

import be.mille.access.Actor;
import be.mille.access.ActorFunction;
import be.mille.kernel.ActorId;
import be.mille.kernel.OrganisationId;
import be.mille.ui.Reach;
import be.mille.ui.Texts;
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
        HouseName house,
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
            HouseName house,
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
                house,
                languages,
                presentation,
                signsIn,
                Reach.UNSAID);
    }

    public String name() {
        return given + " " + familyName;
    }

    /** "Sage-femme, Sages-femmes de la Berge": what she does and where, what both share said once. */
    public String post(Texts t) {
        return HouseName.together(t.of("ui.function", function), house(t));
    }

    /** Her name and her post. */
    public String introduced(Texts t) {
        return name() + ", " + post(t);
    }

    public String house(Texts t) {
        return house.in(t.language());
    }

    public Actor actor() {
        return new Actor(id, function, organisation);
    }
}

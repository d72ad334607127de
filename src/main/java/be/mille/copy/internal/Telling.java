package be.mille.copy.internal;

import be.mille.access.ActorFunction;
import be.mille.directory.HelpService;
import be.mille.directory.HelpServices;
import be.mille.directory.Organisation;
import be.mille.directory.Organisations;
import be.mille.directory.Professional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What tells by its kind alone under which roof she lives, or of one of the subjects that stay out of a guarded copy. */
@Component
class Telling {
    /** Kinds of help somebody lives with, or turns to because of a danger. */
    private static final Set<String> ROOFS = Set.of("shelter", "maternal-home", "reception-centre", "violence-support");

    /** Kinds of help that are asked for because of mutilation, residence or justice, whatever compartment they lie in. */
    private static final Set<String> SUBJECTS = Set.of("fgm-centre", "urgent-medical-aid", "legal-aid", "youth-aid");

    /** Questions whose answer is the roof. */
    private static final Set<String> ITEMS = Set.of("housing.situation");

    private static final String RECEPTION = "RECEPTION_CENTRE";
    private static final String OTHER = "OTHER";

    private final Organisations organisations;
    private final HelpServices services;

    Telling(Organisations organisations, HelpServices services) {
        this.organisations = organisations;
        this.services = services;
    }

    static boolean category(@Nullable String one) {
        return one != null && (ROOFS.contains(one) || SUBJECTS.contains(one));
    }

    static boolean item(String one) {
        return ITEMS.contains(one);
    }

    static boolean function(ActorFunction one) {
        return one == ActorFunction.RECEPTION_CENTRE_WORKER;
    }

    /** Works where families live: whoever finds her finds them. A house that has no kind of its own is known by its services. */
    boolean underARoof(Professional one) {
        return function(one.function())
                || organisations
                        .find(one.organisation())
                        .filter(house ->
                                house.kind().equals(RECEPTION) || house.kind().equals(OTHER) && sheltering(house))
                        .isPresent();
    }

    private boolean sheltering(Organisation house) {
        return services.of(house.id()).stream().map(HelpService::category).anyMatch(ROOFS::contains);
    }
}

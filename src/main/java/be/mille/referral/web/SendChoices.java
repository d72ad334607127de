package be.mille.referral.web;

import be.mille.access.CurrentActor;
import be.mille.access.Relations;
import be.mille.directory.HelpService;
import be.mille.directory.HelpServices;
import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.directory.ServiceId;
import be.mille.family.Families;
import be.mille.kernel.FamilyId;
import be.mille.kernel.OrganisationId;
import be.mille.ui.Choice;
import be.mille.ui.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whom a request may be for, and who may go with her the first time. */
@Component
class SendChoices {
    private final Families families;
    private final HelpServices services;
    private final Professionals professionals;
    private final Relations relations;

    SendChoices(Families families, HelpServices services, Professionals professionals, Relations relations) {
        this.families = families;
        this.services = services;
        this.professionals = professionals;
        this.relations = relations;
    }

    /** @param several whether more than one could be asked at once */
    List<Choice> receivers(FamilyId family, String category, boolean several, Texts t) {
        var postcode = families.get(family).postcode();
        var all = new ArrayList<Choice>();
        services.inCategory(category, postcode == null ? "" : postcode).stream()
                .filter(one -> one.organisation() != null)
                .forEach(one ->
                        all.add(new Choice(SendForm.SERVICE + one.id(), one.name(t.language()), hint(one, t), false)));
        if (several) {
            all.add(new Choice(SendForm.TOGETHER, t.get("referral.to.together"), t.get("referral.to.together.hint"), true));
        }
        all.add(new Choice(SendForm.COLLEAGUE, t.get("referral.to.colleague"), null, true));
        all.add(new Choice(SendForm.OUTSIDE, t.get("referral.to.outside"), null, true));
        return all;
    }

    List<Choice> together(List<ServiceId> several, Texts t) {
        return services.byIds(several).values().stream()
                .map(one -> new Choice(one.id().toString(), one.name(t.language()), hint(one, t), false))
                .sorted(Comparator.comparing(Choice::text))
                .toList();
    }

    /** Services a request may be passed on to: neither one's own nor the one that asked. */
    List<Choice> further(String category, OrganisationId asker, Texts t) {
        var own = CurrentActor.get().organisation();
        return services.inCategory(category, "").stream()
                .filter(one -> one.organisation() != null
                        && !one.organisation().equals(own)
                        && !one.organisation().equals(asker))
                .map(one -> new Choice(SendForm.SERVICE + one.id(), one.name(t.language()), hint(one, t), false))
                .toList();
    }

    private static String hint(HelpService one, Texts t) {
        var languages = ReferralWords.languages(one.languages(), t);
        return languages.isEmpty() ? one.commune() : t.get("referral.service.hint", one.commune(), languages);
    }

    List<Choice> colleagues(FamilyId family, Texts t) {
        var around =
                relations.of(family).stream().map(Relations.Relation::actor).toList();
        return professionals.accompanying().stream()
                .filter(one -> !around.contains(one.id()))
                .map(one -> new Choice(
                        one.id().toString(),
                        one.name() + ", " + t.of("ui.function", one.function()) + ", " + one.organisationName()))
                .toList();
    }

    /** Whoever accompanies her now may go with her. */
    List<Choice> companions(FamilyId family, Texts t) {
        var around =
                relations.of(family).stream().map(Relations.Relation::actor).toList();
        var me = CurrentActor.get().id();
        return professionals.byIds(around).values().stream()
                .sorted(Comparator.comparing((Professional one) -> !one.id().equals(me))
                        .thenComparing(Professional::familyName))
                .map(one -> new Choice(
                        one.id().toString(), one.id().equals(me) ? t.get("directory.readers.you") : one.name()))
                .toList();
    }
}

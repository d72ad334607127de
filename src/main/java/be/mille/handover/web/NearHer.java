package be.mille.handover.web;

import be.mille.access.CurrentActor;
import be.mille.directory.Categories;
import be.mille.directory.HelpService;
import be.mille.directory.HelpServices;
import be.mille.kernel.FamilyId;
import be.mille.kernel.OrganisationId;
import be.mille.referral.Bound;
import be.mille.referral.Subjects;
import be.mille.ui.Texts;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Services of the same kind as a house, where a family is now: whom one could ask to go on. */
@Component
class NearHer {
    /** More would be the directory over again. */
    private static final int KINDS = 4;

    private static final int SERVICES = 3;

    private final HelpServices services;
    private final Categories categories;
    private final Subjects subjects;
    private final Bound bound;

    NearHer(HelpServices services, Categories categories, Subjects subjects, Bound bound) {
        this.services = services;
        this.categories = categories;
        this.subjects = subjects;
        this.bound = bound;
    }

    List<MovePage.Near> of(FamilyId family, Collection<OrganisationId> houses, Place place, Texts t) {
        return kinds(houses).stream()
                .map(kind -> new MovePage.Near(
                        name(kind, t),
                        there(kind, place).stream()
                                .map(one -> t.get("handover.near.service", one.name(t.language()), one.commune()))
                                .toList(),
                        "/families/" + family + "/referrals/new?handing=true&category=" + kind))
                .toList();
    }

    /** What their houses do, and may be asked to go on in the open. */
    List<String> kinds(Collection<OrganisationId> houses) {
        return houses.stream()
                .distinct()
                .flatMap(one -> services.of(one).stream())
                .map(HelpService::category)
                .distinct()
                .filter(one -> bound.bySecrecy(one) && !subjects.usual(one).restricted())
                .limit(KINDS)
                .toList();
    }

    String name(String kind, Texts t) {
        return categories.name(kind, t.language());
    }

    /** In the order of the directory: those of the commune first. */
    private List<HelpService> there(String kind, Place place) {
        var own = CurrentActor.get().organisation();
        return services.inCategory(kind, place.postcode()).stream()
                .filter(one -> place.covers(one.basin()) && !own.equals(one.organisation()))
                .limit(SERVICES)
                .toList();
    }
}

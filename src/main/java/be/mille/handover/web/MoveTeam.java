package be.mille.handover.web;

import be.mille.access.CurrentActor;
import be.mille.directory.Geography;
import be.mille.directory.Organisation;
import be.mille.directory.Organisations;
import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.handover.internal.Successors;
import be.mille.kernel.FamilyId;
import be.mille.kernel.OrganisationId;
import be.mille.ui.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who of the team works in the basin a family came to: all that the directory tells of how far somebody goes. */
@Component
class MoveTeam {
    private final Successors successors;
    private final Professionals professionals;
    private final Organisations organisations;
    private final Geography geography;

    MoveTeam(Successors successors, Professionals professionals, Organisations organisations, Geography geography) {
        this.successors = successors;
        this.professionals = professionals;
        this.organisations = organisations;
        this.geography = geography;
    }

    record Around(Professional who, Optional<Organisation> house) {
        boolean comes(Place place) {
            return house.filter(one -> place.covers(one.basin())).isPresent();
        }
    }

    List<Around> of(FamilyId family) {
        return professionals.byIds(successors.of(family)).values().stream()
                .map(one -> new Around(one, organisations.find(one.organisation())))
                .toList();
    }

    static Set<OrganisationId> houses(List<Around> around, Place place, boolean come) {
        return around.stream()
                .filter(one -> one.comes(place) == come)
                .map(one -> one.who().organisation())
                .collect(Collectors.toSet());
    }

    /** Those who do not come there first: it is they of whom something has to be asked. */
    List<MovePage.Member> members(List<Around> around, Place place, Texts t) {
        var me = CurrentActor.get().id();
        return around.stream()
                .sorted(Comparator.comparing((Around one) -> one.comes(place))
                        .thenComparing(one -> one.who().familyName()))
                .map(one -> new MovePage.Member(
                        one.who().id().equals(me)
                                ? t.get("handover.move.you")
                                : one.who().introduced(t),
                        covers(one, place, t),
                        one.comes(place)))
                .toList();
    }

    private String covers(Around one, Place place, Texts t) {
        return one.house()
                .map(house -> t.get(
                        one.comes(place) ? "handover.move.comes" : "handover.move.far",
                        house.commune(),
                        Place.names(Set.of(house.basin()), geography, t.language())))
                .orElse("");
    }
}

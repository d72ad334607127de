package be.mille.home.web.team;

import be.mille.home.web.Links;
import be.mille.home.web.RequestNames;
import be.mille.home.web.Words;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.referral.Receiver;
import be.mille.referral.Referral;
import be.mille.referral.ReferralState;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The services that said yes, beside the team: as far as the reader may know what they were asked. */
@Component
class HelpLines {
    private final RequestNames names;

    HelpLines(RequestNames names) {
        this.names = names;
    }

    List<TeamPage.Help> of(FamilyId family, List<Referral> requests, List<Mate> team, Words words) {
        var inTeam = team.stream().map(mate -> mate.professional().id()).collect(Collectors.toSet());
        var helping = requests.stream()
                .filter(one -> one.state() == ReferralState.ACCEPTED || one.state() == ReferralState.UNDER_WAY)
                .filter(one -> !isOf(inTeam, one.to()))
                .toList();
        var known = names.of(helping);
        return helping.stream()
                .map(one -> new TeamPage.Help(
                        known.receiver(one.to(), words),
                        one.told().need(),
                        words.get(
                                "home.request.strand." + one.state(),
                                words.dates().brief(Brussels.dayOf(one.since()))),
                        known.reach(one.to()),
                        Links.referral(family, one.id().value())))
                .toList();
    }

    private static boolean isOf(Set<ActorId> team, Receiver to) {
        return to instanceof Receiver.Colleague(var actor) && team.contains(actor);
    }
}

package be.mille.home.web.team;

import be.mille.access.Access;
import be.mille.access.CurrentActor;
import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.family.Families;
import be.mille.family.FamilySummary;
import be.mille.home.web.HomeAction;
import be.mille.home.web.Initials;
import be.mille.home.web.Words;
import be.mille.kernel.FamilyId;
import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import be.mille.ui.Member;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays out the team's page in the reader's words. */
@Service
@Transactional
class TeamDesk {
    private final Access access;
    private final Teams teams;
    private final Families families;
    private final Professionals professionals;

    TeamDesk(Access access, Teams teams, Families families, Professionals professionals) {
        this.access = access;
        this.teams = teams;
        this.families = families;
        this.professionals = professionals;
    }

    TeamPage page(FamilyId id, Words words, EndForm end, FormErrors errors) {
        var opening = access.require(HomeAction.TEAM, id);
        var family = families.get(id);
        var all = teams.of(id);
        var now = all.stream().filter(Mate::now).toList();
        return new TeamPage(
                "/families/" + id,
                family.called(),
                now.stream().map(mate -> row(mate, family, words, end)).toList(),
                all.stream()
                        .filter(mate -> !mate.now())
                        .map(mate -> member(mate, sinceUntil(mate, words), words))
                        .toList(),
                opening.writes() ? forms(family, now, words) : null,
                errors);
    }

    private TeamPage.Row row(Mate mate, FamilySummary family, Words words, EndForm end) {
        var professional = mate.professional();
        var id = professional.id().toString();
        return new TeamPage.Row(
                id,
                member(mate, null, words),
                professional.organisationName(),
                professional.languages().stream().map(words::language).collect(Collectors.joining(", ")),
                sinceUntil(mate, words),
                professional.id().equals(family.coordinator()),
                professional.id().equals(CurrentActor.get().id()),
                id.equals(end.colleague()) ? end.reason() == null ? "" : end.reason() : null);
    }

    private TeamPage.Forms forms(FamilySummary family, List<Mate> now, Words words) {
        var inTeam = now.stream().map(mate -> mate.professional().id()).collect(Collectors.toSet());
        var coordinator = family.coordinator();
        return new TeamPage.Forms(
                coordinator == null ? "" : coordinator.toString(),
                now.stream().map(mate -> choice(mate.professional(), words)).toList(),
                professionals.accompanying().stream()
                        .filter(one -> !inTeam.contains(one.id()))
                        .map(one -> choice(one, words))
                        .toList(),
                TeamService.REASONS.stream()
                        .map(one -> new Choice(one.name(), words.t().of("home.team.reason", one)))
                        .toList());
    }

    private static Choice choice(Professional one, Words words) {
        return new Choice(
                one.id().toString(),
                words.get("home.team.option", one.name(), words.function(one), one.organisationName()));
    }

    private static Member member(Mate mate, @Nullable String since, Words words) {
        var one = mate.professional();
        return new Member(Initials.of(one.name()), one.name(), words.function(one), since, Member.Tie.ACTIVE, null);
    }

    private static String sinceUntil(Mate mate, Words words) {
        var until = mate.until();
        var kind = words.t().of("home.relation", mate.type());
        return until == null
                ? words.get("home.team.since", kind, words.dates().brief(mate.since()))
                : words.get(
                        "home.team.since-until",
                        kind,
                        words.dates().brief(mate.since()),
                        words.dates().brief(until));
    }
}

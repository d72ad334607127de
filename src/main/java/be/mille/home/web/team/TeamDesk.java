package be.mille.home.web.team;

import be.mille.access.Access;
import be.mille.access.CurrentActor;
import be.mille.coordination.Nudges;
import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.family.Contacts;
import be.mille.family.Families;
import be.mille.family.FamilySummary;
import be.mille.home.web.HomeAction;
import be.mille.home.web.Initials;
import be.mille.home.web.Links;
import be.mille.home.web.Words;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.referral.Referral;
import be.mille.referral.Referrals;
import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import be.mille.ui.Member;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
    private final Contacts contacts;
    private final Referrals referrals;
    private final Hearing hearing;
    private final Nudges nudges;
    private final SupportLines supports;
    private final HelpLines help;

    TeamDesk(
            Access access,
            Teams teams,
            Families families,
            Professionals professionals,
            Contacts contacts,
            Referrals referrals,
            Hearing hearing,
            Nudges nudges,
            SupportLines supports,
            HelpLines help) {
        this.supports = supports;
        this.help = help;
        this.contacts = contacts;
        this.referrals = referrals;
        this.hearing = hearing;
        this.nudges = nudges;
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
        var asked = referrals.of(id);
        var silent = silent(id, asked, opening.writes());
        return new TeamPage(
                "/families/" + id,
                family.called(),
                coordinator(family, now, words),
                now.stream().map(mate -> row(mate, family, silent, words, end)).toList(),
                all.stream()
                        .filter(mate -> !mate.now())
                        .map(mate -> member(mate, sinceUntil(mate, words), words))
                        .toList(),
                help.of(id, asked, now, words),
                supports.of(id),
                opening.writes() ? forms(now, words) : null,
                errors);
    }

    /** Who shared nothing this reader may know, and whom she may ask for news now. */
    private record Silent(Voices voices, Map<ActorId, LocalDate> asked, ActorId reader, boolean writes) {
        boolean of(ActorId who) {
            return !who.equals(reader) && voices.silent(who);
        }

        boolean asks(ActorId who) {
            return writes && of(who) && !asked.containsKey(who);
        }

        @Nullable
        LocalDate askedOn(ActorId who) {
            return of(who) ? asked.get(who) : null;
        }
    }

    private Silent silent(FamilyId id, List<Referral> asked, boolean writes) {
        return new Silent(
                hearing.of(id, contacts.of(id), asked),
                nudges.askedLately(id),
                CurrentActor.get().id(),
                writes);
    }

    private static @Nullable String coordinator(FamilySummary family, List<Mate> now, Words words) {
        var id = family.coordinator();
        return id == null
                ? null
                : now.stream()
                        .map(Mate::professional)
                        .filter(one -> one.id().equals(id))
                        .map(Professional::name)
                        .findFirst()
                        .orElseGet(() -> words.get("home.somebody"));
    }

    private TeamPage.Row row(Mate mate, FamilySummary family, Silent silent, Words words, EndForm end) {
        var professional = mate.professional();
        var id = professional.id().toString();
        return new TeamPage.Row(
                id,
                member(mate, null, words),
                professional.post(words.t()),
                professional.languages().stream().map(words::language).collect(Collectors.joining(", ")),
                professional.reach(),
                sinceUntil(mate, words),
                role(mate, words),
                professional.id().equals(family.coordinator()),
                professional.id().equals(CurrentActor.get().id()),
                silent.of(professional.id()),
                silent.asks(professional.id()) ? Links.askNews(family.id(), professional.id()) : null,
                asked(silent.askedOn(professional.id()), words),
                id.equals(end.colleague()) ? end.reason() == null ? "" : end.reason() : null);
    }

    private static @Nullable String asked(@Nullable LocalDate on, Words words) {
        return on == null
                ? null
                : words.get("home.team.news-asked", words.dates().brief(on));
    }

    private TeamPage.Forms forms(List<Mate> now, Words words) {
        var inTeam = now.stream().map(mate -> mate.professional().id()).collect(Collectors.toSet());
        return new TeamPage.Forms(
                professionals.atWork().stream()
                        .filter(one -> !inTeam.contains(one.id()))
                        .map(one -> choice(one, words))
                        .toList(),
                TeamService.REASONS.stream()
                        .map(one -> new Choice(one.name(), words.t().of("home.team.reason", one)))
                        .toList());
    }

    private static Choice choice(Professional one, Words words) {
        return new Choice(one.id().toString(), one.introduced(words.t()));
    }

    private static Member member(Mate mate, @Nullable String since, Words words) {
        var one = mate.professional();
        return new Member(Initials.of(one.name()), one.name(), words.function(one), since, Member.Tie.ACTIVE, null);
    }

    private static @Nullable String role(Mate mate, Words words) {
        var subject = mate.subject();
        return subject == null ? null : words.get("home.team.role", words.t().of("consent.subject", subject));
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

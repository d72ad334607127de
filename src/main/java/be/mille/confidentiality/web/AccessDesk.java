package be.mille.confidentiality.web;

import be.mille.access.Access;
import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.access.Exclusions;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.confidentiality.ExceptionalOpenings;
import be.mille.confidentiality.LegalBases;
import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.directory.Readers;
import be.mille.family.Families;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.opinion.Opinions;
import be.mille.ui.Choice;
import be.mille.ui.Dates;
import be.mille.ui.FormErrors;
import be.mille.ui.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays out who can see a record. */
@Service
@Transactional
class AccessDesk {
    /** A relation that ends within these days asks for a renewal. */
    private static final Duration SOON = Duration.ofDays(30);

    private final Access access;
    private final Relations relations;
    private final Exclusions exclusions;
    private final LooksDesk looks;
    private final ExceptionalOpenings openings;
    private final Families families;
    private final Professionals professionals;
    private final AwayLines away;
    private final Opinions opinions;
    private final RequestReadersDesk asked;
    private final LegalBases bases;
    private final Renewals renewals;
    private final TradeSubjects trades;
    private final Readers readers;
    private final Clock clock;

    AccessDesk(
            Access access,
            Relations relations,
            Exclusions exclusions,
            LooksDesk looks,
            ExceptionalOpenings openings,
            Families families,
            Professionals professionals,
            AwayLines away,
            Opinions opinions,
            RequestReadersDesk asked,
            LegalBases bases,
            Renewals renewals,
            TradeSubjects trades,
            Readers readers,
            Clock clock) {
        this.access = access;
        this.relations = relations;
        this.exclusions = exclusions;
        this.looks = looks;
        this.openings = openings;
        this.families = families;
        this.professionals = professionals;
        this.away = away;
        this.opinions = opinions;
        this.asked = asked;
        this.bases = bases;
        this.renewals = renewals;
        this.trades = trades;
        this.readers = readers;
        this.clock = clock;
    }

    AccessPage page(FamilyId family, Texts t, Dates dates, RenewForm typed, FormErrors errors) {
        var opening = access.require(ConfidentialityAction.SEE_ACCESS, family);
        var all = relations.of(family);
        var running = running(all);
        var asking = renewals.asking(all);
        var asleep = relations.asleep(family);
        var people = professionals.byIds(
                Stream.concat(running.keySet().stream(), asleep.stream().map(Relations.Asleep::actor))
                        .toList());
        var kept = exclusions.of(family);
        return new AccessPage(
                families.get(family).called(),
                "/families/" + family,
                "/families/" + family + "/access",
                openings.reference(family),
                running.values().stream()
                        .flatMap(one -> Optional.ofNullable(people.get(one.actor())).stream()
                                .filter(who -> kept.stream().noneMatch(other -> keepsAway(other, who)))
                                .map(who -> reader(one, who, asking.contains(one.actor()), opening.whole(), t, dates)))
                        .toList(),
                asleep.stream()
                        .flatMap(one -> Optional.ofNullable(people.get(one.actor())).stream()
                                .map(who -> new AccessPage.Asleep(
                                        who.id().toString(),
                                        who.name(),
                                        role(who, t),
                                        dates.brief(Brussels.dayOf(one.since())))))
                        .toList(),
                asked.of(family, t, dates),
                away.keptAway(kept, t, dates),
                away.steppedBack(kept, t, dates),
                looks.of(family, t, dates),
                looks.outside(family, t, dates),
                asked(family, t, dates),
                readers.open(family, t).team(),
                trades.of(people.values().stream().map(Professional::function).toList(), t),
                opening.writes() ? forms(people, t) : null,
                opening.writes() ? renewals.deciders(family, t) : List.of(),
                typed,
                errors);
    }

    /** The place in the team before a role that few know of, and the relation that lasts longest, where somebody has several. */
    private Map<ActorId, Relations.Relation> running(List<Relations.Relation> all) {
        var now = clock.instant();
        var found = new LinkedHashMap<ActorId, Relations.Relation>();
        all.stream()
                .filter(one -> !one.startsAt().isAfter(now)
                        && (one.endsAt() == null || one.endsAt().isAfter(now)))
                .forEach(one -> found.merge(one.actor(), one, (a, b) -> later(a, b) ? a : b));
        return found;
    }

    private static boolean later(Relations.Relation one, Relations.Relation other) {
        if ((one.subject() == null) != (other.subject() == null)) {
            return one.subject() == null;
        }
        var end = one.endsAt();
        var otherEnd = other.endsAt();
        return end == null || (otherEnd != null && end.isAfter(otherEnd));
    }

    private AccessPage.Reader reader(
            Relations.Relation one, Professional who, boolean asks, Set<Compartment> hers, Texts t, Dates dates) {
        var end = one.endsAt();
        var kind = t.of("confidentiality.relation", one.type());
        var since = dates.brief(Brussels.dayOf(one.startsAt()));
        var basis = bases.of(one.basis(), t.language());
        return new AccessPage.Reader(
                who.id().toString(),
                who.name(),
                role(who, t),
                end == null
                        ? t.get("confidentiality.since", kind, since)
                        : t.get("confidentiality.since-until", kind, since, dates.brief(lastDay(end))),
                t.of("confidentiality.proof", one.proof()),
                t.get("confidentiality.basis", basis.text()),
                basis.draft(),
                TradeSubjects.reads(one.scope(), hers, t),
                one.subject() == null ? null : t.get("confidentiality.role", t.of("consent.subject", one.subject())),
                one.type() != RelationType.BREAK_GLASS
                        && end != null
                        && end.isBefore(clock.instant().plus(SOON)),
                asks,
                who.id().equals(CurrentActor.get().id()));
    }

    private static String role(Professional who, Texts t) {
        return who.post(t);
    }

    /** The day on whose last second it still opens. */
    private static LocalDate lastDay(Instant end) {
        return Brussels.dayOf(end.minusSeconds(1));
    }

    /** A relation that still runs opens nothing to whoever is kept away. */
    private static boolean keepsAway(Exclusions.Exclusion one, Professional who) {
        return who.id().equals(one.actor()) || who.organisation().equals(one.organisation());
    }

    private List<AccessPage.Opinion> asked(FamilyId family, Texts t, Dates dates) {
        return opinions.of(family).stream()
                .map(one -> new AccessPage.Opinion(
                        dates.brief(Brussels.dayOf(one.askedAt())),
                        t.get(
                                "confidentiality.opinions.asked",
                                professionals
                                        .find(one.colleague())
                                        .map(who -> who.post(t))
                                        .orElse(""))))
                .toList();
    }

    private AccessPage.Forms forms(Map<ActorId, Professional> team, Texts t) {
        var people = professionals.accompanying();
        // Oneself is not among them: for that there is stepping back.
        var choices = people.stream()
                .filter(one -> !one.id().equals(CurrentActor.get().id()))
                .sorted(Comparator.comparing((Professional one) -> !team.containsKey(one.id())))
                .map(one -> new Choice(one.id().toString(), one.name() + ", " + one.house(t)))
                .toList();
        var places = people.stream()
                .collect(Collectors.toMap(Professional::organisation, who -> who.house(t), (a, b) -> a))
                .entrySet()
                .stream()
                .map(one -> new Choice(one.getKey().toString(), one.getValue()))
                .sorted(Comparator.comparing(Choice::text))
                .toList();
        return new AccessPage.Forms(choices, places);
    }
}

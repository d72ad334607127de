package be.mille.home.web.day;

import be.mille.access.CurrentActor;
import be.mille.coordination.Mandate;
import be.mille.coordination.Mandates;
import be.mille.family.Begun;
import be.mille.family.Families;
import be.mille.home.web.Links;
import be.mille.home.web.Words;
import be.mille.kernel.Brussels;
import be.mille.relay.OpenRelay;
import be.mille.relay.OpenRelays;
import be.mille.relay.RelayId;
import be.mille.relay.RelayWords;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What waits for somebody outside: to look at, to answer about, and, for whoever coordinates, to know of. Whose owner is not there any more
 * waits for whoever answers for the family.
 */
@Component
class RelayErrands implements DaySource {
    /** So many days after the owner meant to look, whoever answers is told that nobody did. */
    private static final int DAYS_LATE = 7;

    private final OpenRelays relays;
    private final Mandates mandates;
    private final Families families;
    private final LeftBehind left;
    private final RelayWords said;

    RelayErrands(OpenRelays relays, Mandates mandates, Families families, LeftBehind left, RelayWords said) {
        this.relays = relays;
        this.mandates = mandates;
        this.families = families;
        this.left = left;
        this.said = said;
    }

    @Override
    public List<Errand> errands(Words words) {
        var open = relays.ofMine();
        if (open.isEmpty()) {
            return List.of();
        }
        var coordinated = mandates.currentOfMine();
        var followed = left.among(
                open.stream().map(one -> new Begun(one.family(), one.owner())).toList());
        var forgotten = forgotten(open, words.dates().today());
        return open.stream()
                .flatMap(one -> errand(one, coordinated.get(one.family()), followed, forgotten, words).stream())
                .toList();
    }

    /** Nobody looked for long: of these the reader is told where she answers, and of what is restricted wherever she may know it. */
    private Set<RelayId> forgotten(List<OpenRelay> open, LocalDate today) {
        var me = CurrentActor.get().id();
        var late = open.stream()
                .filter(one -> one.lookOn().isBefore(today.minusDays(DAYS_LATE))
                        && !one.owner().equals(me))
                .toList();
        var answering = families.answering(late.stream()
                .filter(one -> !one.compartment().restricted())
                .map(OpenRelay::family)
                .collect(Collectors.toSet()));
        return late.stream()
                .filter(one -> one.compartment().restricted() || me.equals(answering.get(one.family())))
                .map(OpenRelay::id)
                .collect(Collectors.toSet());
    }

    private Optional<Errand> errand(
            OpenRelay one,
            @Nullable Mandate mandate,
            LeftBehind.Followed followed,
            Set<RelayId> forgotten,
            Words words) {
        var me = CurrentActor.get().id();
        if (one.owner().equals(me)) {
            return Optional.of(look(one, words));
        }
        if (one.askedOf(me)) {
            return Optional.of(answer(one, words));
        }
        if (followed.by(one.family(), one.owner(), one.compartment())) {
            return Optional.of(gone(one, words));
        }
        if (mandate != null && mandate.holder().equals(me) && !me.equals(one.told())) {
            return Optional.of(told(one, words));
        }
        return forgotten.contains(one.id())
                ? Optional.of(late(one, words.dates().today(), words))
                : Optional.empty();
    }

    private Errand gone(OpenRelay one, Words words) {
        return go(
                one,
                words.dates().today(),
                words.get("home.day.relay.gone", kind(one, words)),
                left.why(words.get("home.day.why.relay.gone", days(one, words)), one.owner(), words));
    }

    private Errand look(OpenRelay one, Words words) {
        return go(one, one.lookOn(), what(one, words), why(one, words));
    }

    private Errand answer(OpenRelay one, Words words) {
        var asked = one.asked();
        var by = asked == null ? one.lookOn() : asked.on().plusDays(OpenRelays.DAYS_TO_ANSWER);
        return go(
                one,
                by,
                words.get("home.day.relay.asked", kind(one, words)),
                words.get("home.day.why.relay.asked", days(one, words), said.name(one.owner(), words.t())));
    }

    private Errand late(OpenRelay one, LocalDate today, Words words) {
        return go(
                one,
                today,
                what(one, words),
                words.get(
                        "home.day.why.relay.late",
                        days(one, words),
                        said.name(one.owner(), words.t()),
                        words.dates().full(one.lookOn())));
    }

    private Errand told(OpenRelay one, Words words) {
        return new Errand(
                Kind.NOTICE,
                one.family(),
                Brussels.dayOf(one.madeAt()),
                null,
                what(one, words),
                words.get("home.day.why.relay.told", said.name(one.owner(), words.t())),
                false,
                new Errand.Answer.Seen(
                        Links.relay(one.family(), one.id().value()) + "/told",
                        new Errand.Answer.Go(
                                "home.day.open",
                                Links.relay(one.family(), one.id().value()))));
    }

    private static Errand go(OpenRelay one, LocalDate on, String what, String why) {
        return new Errand(
                Kind.RELAY,
                one.family(),
                on,
                null,
                what,
                why,
                false,
                new Errand.Answer.Go(
                        "home.day.open", Links.relay(one.family(), one.id().value())));
    }

    private String what(OpenRelay one, Words words) {
        return words.get("home.day.relay", kind(one, words), days(one, words));
    }

    /** What is restricted is named on its own page alone: a day is read over a shoulder. */
    private String kind(OpenRelay one, Words words) {
        return one.compartment().restricted() ? words.get("home.day.relay.quiet") : said.kind(one, words.t());
    }

    private static String why(OpenRelay one, Words words) {
        return one.compartment().restricted()
                ? words.get("home.day.why.relay.quiet")
                : words.get("home.day.why.relay", one.from());
    }

    private String days(OpenRelay one, Words words) {
        return said.days(one, words.t());
    }
}

package be.mille.screening.web;

import be.mille.access.Access;
import be.mille.access.Clearances;
import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.directory.Professionals;
import be.mille.directory.Readers;
import be.mille.family.FamilySummary;
import be.mille.kernel.Brussels;
import be.mille.screening.Conversations;
import be.mille.screening.Doors;
import be.mille.screening.Interpreting;
import be.mille.screening.Presence;
import be.mille.screening.RescreeningCalendar;
import be.mille.screening.RescreeningCalendar.Planned;
import be.mille.screening.Screening;
import be.mille.screening.ScreeningAction;
import be.mille.screening.ScreeningMoment;
import be.mille.screening.ScreeningPack;
import be.mille.screening.ScreeningPack.Domain;
import be.mille.screening.ScreeningPacks;
import be.mille.screening.ScreeningResult.ComesOut;
import be.mille.screening.ScreeningResults;
import be.mille.screening.ScreeningState;
import be.mille.ui.Choice;
import be.mille.ui.Fact;
import be.mille.ui.Texts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list of a family's screenings and the page that begins one. */
@Component
@Transactional
class OverviewPages {
    private final Conversations conversations;
    private final Doors doors;
    private final ScreeningResults results;
    private final ScreeningPacks packs;
    private final Access access;
    private final Clearances clearances;
    private final Professionals professionals;
    private final Readers readers;
    private final PageWords words;
    private final Names names;
    private final SecondParentPages seconds;
    private final Clock clock;

    OverviewPages(
            Conversations conversations,
            Doors doors,
            ScreeningResults results,
            ScreeningPacks packs,
            Access access,
            Clearances clearances,
            Professionals professionals,
            Readers readers,
            PageWords words,
            Names names,
            SecondParentPages seconds,
            Clock clock) {
        this.conversations = conversations;
        this.doors = doors;
        this.results = results;
        this.packs = packs;
        this.access = access;
        this.clearances = clearances;
        this.professionals = professionals;
        this.readers = readers;
        this.words = words;
        this.names = names;
        this.seconds = seconds;
        this.clock = clock;
    }

    ScreeningsPage list(FamilySummary family, Locale locale) {
        var all = conversations.of(family.id());
        var t = words.texts(locale);
        var named = names.of(all.stream().map(Screening::startedBy).toList());
        var hers = doors.waiting(family.id());
        var today = Brussels.today(clock);
        var shown = all.stream().limit(6).toList().reversed();
        return new ScreeningsPage(
                family.id().toString(),
                family.called(),
                access.offers(ScreeningAction.START, family.id(), Compartment.C0),
                next(family, all)
                        .map(one -> new ScreeningsPage.Next(
                                t.of("screening.moment", one.moment()),
                                one.from(),
                                one.by(),
                                one.dueOn(today),
                                one.lateOn(today)))
                        .orElse(null),
                conversations
                        .quietUntil(family.id())
                        .filter(day -> day.isAfter(today))
                        .orElse(null),
                all.stream()
                        .map(one -> ScreeningsPage.Held.of(
                                one,
                                t.of("screening.moment", one.moment()),
                                named.getOrDefault(one.startedBy(), ""),
                                hers.contains(one.id()),
                                today,
                                t))
                        .toList(),
                shown.stream().map(one -> Brussels.dayOf(one.startedAt())).toList(),
                trend(family, shown, locale),
                seconds.talkWith(family.id()),
                seconds.held(family, locale));
    }

    private List<ScreeningsPage.Line> trend(FamilySummary family, List<Screening> shown, Locale locale) {
        var outcomes = results.trend(family.id());
        var answered = conversations.answered(family.id());
        var wordings = words.of(Optional.of(packs.current()), locale);
        var everOut = outcomes.stream().map(ComesOut::domain).collect(Collectors.toSet());
        return packs.current().domains().stream()
                .map(ScreeningPack.Domain::id)
                .filter(everOut::contains)
                .map(domain -> new ScreeningsPage.Line(
                        wordings.domain(domain),
                        shown.stream()
                                .map(one -> new ScreeningsPage.Cell(
                                        answered.getOrDefault(one.id(), Set.of())
                                                .contains(domain),
                                        outcomes.stream()
                                                .filter(it -> it.screening().equals(one.id())
                                                        && it.domain().equals(domain))
                                                .map(it -> wordings.text("indicator." + it.indicator(), it.indicator()))
                                                .toList()))
                                .toList()))
                .toList();
    }

    private Optional<Planned> next(FamilySummary family, List<Screening> all) {
        var held = all.stream()
                .filter(one -> one.state() == ScreeningState.DONE)
                .map(one -> Brussels.dayOf(one.startedAt()))
                .toList();
        return RescreeningCalendar.next(
                family.stage(),
                family.openedOn(),
                held,
                conversations.quietUntil(family.id()).orElse(null),
                Brussels.today(clock));
    }

    StartPage start(FamilySummary family, Locale locale) {
        access.require(ScreeningAction.START, family.id());
        var today = Brussels.today(clock);
        var all = conversations.of(family.id());
        var pack = packs.current();
        var hers = family.languages().stream()
                .filter(one -> pack.wordings().containsKey(one))
                .findFirst()
                .orElse(locale.getLanguage());
        var language = family.interpreter() ? hers : locale.getLanguage();
        var t = words.texts(locale);
        var moment = next(family, all)
                .filter(one -> one.dueOn(today))
                .map(Planned::moment)
                .orElse(ScreeningMoment.FREE);
        return new StartPage(
                family.id().toString(),
                family.called(),
                false,
                words.of(Optional.of(pack), locale, language).of("opening.invitation"),
                readers(family, t),
                intimate(family, pack, words.of(Optional.of(pack), locale), t),
                choices(ScreeningMoment.values(), "screening.moment", t),
                languages(pack, locale),
                choices(Interpreting.values(), "screening.interpreting", t),
                choices(Presence.values(), "screening.presence", t),
                moment.name(),
                language,
                (family.interpreter() ? Interpreting.INTERPRETER_PRESENT : Interpreting.SHARED_LANGUAGE).name(),
                Presence.NOT_SAID.name(),
                UUID.randomUUID().toString(),
                all.stream()
                        .filter(one -> one.resumableOn(today))
                        .findFirst()
                        .map(one -> one.id().toString())
                        .orElse(null));
    }

    private List<StartPage.Reader> readers(FamilySummary family, Texts t) {
        var reading = clearances.mayKnow(
                family.id(), Compartment.C2, CurrentActor.get().id());
        return professionals.byIds(reading).values().stream()
                .map(one -> new StartPage.Reader(one.name(), t.of("ui.function", one.function())))
                .sorted(Comparator.comparing(StartPage.Reader::name))
                .toList();
    }

    /** Of the subjects that are not for the whole team: who would read what she says there. */
    private List<Fact> intimate(FamilySummary family, ScreeningPack pack, Wordings wordings, Texts t) {
        var titles = new EnumMap<Compartment, List<String>>(Compartment.class);
        pack.domains().stream()
                .filter(Domain::restricted)
                .forEach(one -> titles.computeIfAbsent(one.compartment(), _ -> new ArrayList<>())
                        .add(wordings.domain(one.id())));
        var who = readers.ofMine(family.id(), titles.keySet(), t);
        return titles.entrySet().stream()
                .map(one -> new Fact(String.join(", ", one.getValue()), who.getOrDefault(one.getKey(), "")))
                .toList();
    }

    static List<Choice> languages(ScreeningPack pack, Locale locale) {
        return pack.wordings().keySet().stream()
                .sorted()
                .map(one -> new Choice(one, Locale.of(one).getDisplayLanguage(locale)))
                .toList();
    }

    static <E extends Enum<E>> List<Choice> choices(E[] all, String prefix, Texts t) {
        return Arrays.stream(all)
                .map(one -> new Choice(one.name(), t.of(prefix, one)))
                .toList();
    }
}

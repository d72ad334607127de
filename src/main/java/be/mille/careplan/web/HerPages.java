package be.mille.careplan.web;

import be.mille.access.Access;
import be.mille.access.ActorFunction;
import be.mille.access.CurrentActor;
import be.mille.careplan.CarePlans;
import be.mille.careplan.HerCoordination;
import be.mille.careplan.Owner;
import be.mille.careplan.Step;
import be.mille.careplan.Wish;
import be.mille.careplan.internal.CarePlanAction;
import be.mille.careplan.internal.PlanNames;
import be.mille.careplan.internal.PlanWords;
import be.mille.directory.Professional;
import be.mille.family.Families;
import be.mille.family.FamilySummary;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.ui.Dates;
import be.mille.ui.Languages;
import be.mille.ui.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the page she takes home. */
@Component
@Transactional
class HerPages {
    static final List<String> LANGUAGES = List.of("fr", "nl", "de", "en", "ar");
    /** What fits on one sheet with everything else; the nearest days come first. */
    private static final int MOST_LINES = 9;

    private final CarePlans plans;
    private final Families families;
    private final PlanTeam team;
    private final PlanWords words;
    private final PlanNames names;
    private final HerVisits visits;
    private final Access access;
    private final ObjectProvider<HerCoordination> coordination;
    private final MessageSource messages;
    private final Clock clock;

    HerPages(
            CarePlans plans,
            Families families,
            PlanTeam team,
            PlanWords words,
            PlanNames names,
            HerVisits visits,
            Access access,
            ObjectProvider<HerCoordination> coordination,
            MessageSource messages,
            Clock clock) {
        this.plans = plans;
        this.families = families;
        this.team = team;
        this.words = words;
        this.names = names;
        this.visits = visits;
        this.access = access;
        this.coordination = coordination;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param wanted the language chosen, or null for the one she speaks best */
    HerPage page(FamilyId family, @Nullable String wanted, Locale reader) {
        access.require(CarePlanAction.PRINT, family);
        var summary = families.get(family);
        var language = language(wanted, summary, reader);
        var t = new Texts(messages, Locale.of(language));
        var today = Brussels.today(clock);
        var dates = new Dates(t, today);
        var open = plans.get(family).steps().stream()
                .filter(step -> !step.compartment().restricted() && !step.muted())
                .toList();
        var known = names.of(open, CurrentActor.get(), language);
        return new HerPage(
                family.toString(),
                summary.called(),
                language,
                Languages.direction(language),
                language.equals("ar"),
                LANGUAGES.stream()
                        .map(one -> new HerPage.Language(one, t.get("her.language." + one), one.equals(language)))
                        .toList(),
                fixed(summary.called(), t, dates),
                visits.next(family, t, dates),
                lines(open, Step::open, known, t, dates),
                lines(open, step -> step.state().wish() == Wish.NOT_NOW, known, t, dates),
                lines(open, step -> step.state().wish() == Wish.ALREADY, known, t, dates),
                people(family, summary, t));
    }

    private static String language(@Nullable String wanted, FamilySummary summary, Locale reader) {
        if (wanted != null && LANGUAGES.contains(wanted)) {
            return wanted;
        }
        return summary.languages().stream()
                .map(tag -> Locale.forLanguageTag(tag).getLanguage())
                .filter(LANGUAGES::contains)
                .findFirst()
                .orElse(reader.getLanguage());
    }

    private static HerPage.Words fixed(String called, Texts t, Dates dates) {
        return new HerPage.Words(
                t.get("her.title", called),
                t.get("her.lead"),
                t.get("her.visits"),
                t.get("her.visits.none"),
                t.get("her.wanted"),
                t.get("her.wanted.none"),
                t.get("her.later"),
                t.get("her.settled"),
                t.get("her.team"),
                t.get("her.rights"),
                t.get("her.emergency"),
                t.get("her.printed", dates.full(dates.today())));
    }

    private List<HerPage.Line> lines(
            List<Step> steps, Predicate<Step> which, PlanNames.Known known, Texts t, Dates dates) {
        return steps.stream()
                .filter(which)
                .sorted(Comparator.comparing(
                        (Step step) -> step.state().wish() == Wish.NOT_NOW
                                ? step.state().talkAgain()
                                : step.state().due(),
                        Comparator.nullsLast(Comparator.naturalOrder())))
                .limit(MOST_LINES)
                .map(step -> line(step, known, t, dates))
                .toList();
    }

    private HerPage.Line line(Step step, PlanNames.Known known, Texts t, Dates dates) {
        var title = words.toHer(step, t.language());
        var day = step.state().wish() == Wish.NOT_NOW
                ? step.state().talkAgain()
                : step.state().due();
        var who = step.state().wish() == Wish.ALREADY ? step.state().alreadyBy() : who(step, known, t);
        return new HerPage.Line(title.text(), title.language(), who, day == null ? null : when(step, day, t, dates));
    }

    /** A day that is past is no reproach on her own sheet: then it is as soon as possible. */
    private static String when(Step step, LocalDate day, Texts t, Dates dates) {
        if (day.isBefore(dates.today())) {
            return t.get("her.soon");
        }
        return t.get(step.open() ? "her.by" : "her.again", dates.weekday(day));
    }

    private static @Nullable String who(Step step, PlanNames.Known known, Texts t) {
        return switch (step.state().owner()) {
            case null -> null;
            case Owner.Her _ -> t.get("her.you");
            case Owner.Professional(var actor) -> known.person(actor);
            case Owner.Service(var service) -> known.service(service);
        };
    }

    private List<HerPage.Person> people(FamilyId family, FamilySummary summary, Texts t) {
        var known = coordination.getIfAvailable();
        var reach = known == null ? HerCoordination.Reach.UNSAID : known.of(family, t);
        return team.around(family).stream()
                .sorted(Comparator.comparing(one -> !one.id().equals(summary.coordinator())))
                .map(one -> new HerPage.Person(one.name(), trade(one, t), role(one, summary, reach, t)))
                .toList();
    }

    private static @Nullable String role(
            Professional one, FamilySummary summary, HerCoordination.Reach reach, Texts t) {
        if (one.id().equals(summary.coordinator())) {
            return reach.when() == null ? t.get("her.coordinates") : t.get("her.coordinates.when", reach.when());
        }
        return one.id().equals(reach.deputy()) ? t.get("her.deputy") : null;
    }

    /** A psychologist's trade would say what nobody else at her table needs to know: then the name alone is printed. */
    private static String trade(Professional one, Texts t) {
        return one.function() == ActorFunction.PSYCHOLOGIST ? "" : t.of("her.function", one.function());
    }
}

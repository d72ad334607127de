package be.mille.careplan.web;

import be.mille.access.Compartment;
import be.mille.careplan.CarePath;
import be.mille.careplan.CouldNot;
import be.mille.careplan.Progress;
import be.mille.careplan.SaveOutcome;
import be.mille.careplan.Step;
import be.mille.careplan.StepState;
import be.mille.careplan.Wish;
import be.mille.careplan.internal.PlanNames;
import be.mille.careplan.internal.PlanWords;
import be.mille.directory.Categories;
import be.mille.directory.HelpService;
import be.mille.directory.HelpServices;
import be.mille.kernel.Brussels;
import be.mille.ui.Choice;
import be.mille.ui.Dates;
import be.mille.ui.Knot;
import be.mille.ui.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws the cards of one plan for one reader in one language. */
final class StepCards {
    private final Texts t;
    private final Dates dates;
    private final String called;
    private final String postcode;
    private final List<Step> steps;
    private final PlanNames.Known known;
    private final PlanWords words;
    private final HelpServices services;
    private final Categories categories;
    private final Function<Step, PlanTeam.Circle> circles;
    private final StepOwners owners;
    private final PlanForm form;
    private final Map<String, List<HelpService>> near = new HashMap<>();

    StepCards(
            Texts t,
            Dates dates,
            String called,
            String postcode,
            List<Step> steps,
            PlanNames.Known known,
            PlanWords words,
            HelpServices services,
            Categories categories,
            Function<PlanTeam.Circle, List<Choice>> team,
            Function<Step, PlanTeam.Circle> circles,
            PlanForm form) {
        this.t = t;
        this.dates = dates;
        this.called = called;
        this.postcode = postcode;
        this.steps = steps;
        this.known = known;
        this.words = words;
        this.services = services;
        this.categories = categories;
        this.circles = circles;
        this.owners = new StepOwners(team, known, this::whose);
        this.form = form;
    }

    PlanPage.StepCard step(Step step, SaveOutcome.@Nullable Conflict both) {
        var prefix = PlanForm.STEP + step.id() + ".";
        var state = step.state();
        boolean folded = state.progress().finished() && state.wish().opens()
                || state.wish() == Wish.DECLINES
                || state.wish() == Wish.ALREADY;
        var asked = alreadyAsked(step.category(), step);
        return new PlanPage.StepCard(
                step.id().toString(),
                prefix,
                words.title(step, t.language()),
                about(step),
                asked,
                null,
                tag(step, asked),
                asked == null ? "" : "wait",
                state.wish().opens() ? Knot.valueOf(state.progress().name()) : null,
                state.wish().opens() ? progressWord(state) : null,
                state.wish().opens() ? null : state.wish().name(),
                both == null ? StepFields.of(state, dates).typed(form, prefix) : StepFields.of(both.mine(), dates),
                both == null
                        ? form.value(prefix + "version", String.valueOf(step.version()))
                        : String.valueOf(both.theirs().version()),
                owners.of(circles.apply(step), state),
                serviceChoices(step.category(), state),
                progresses(
                        state.progress(),
                        both == null ? state.progress() : both.mine().progress()),
                both == null ? List.of() : theirs(both.theirs()),
                folded && both == null ? PlanPage.StepCard.Kind.FOLDED : PlanPage.StepCard.Kind.OPEN,
                whose(step.compartment()),
                words.draft(step, t.language()));
    }

    PlanPage.StepCard proposed(
            CarePath path,
            PlanTeam.Circle circle,
            String title,
            String detail,
            String notFor,
            boolean draft,
            StepState suggested) {
        var prefix = PlanForm.PATH + path.id() + ".";
        var asked = alreadyAsked(path.category(), null);
        return new PlanPage.StepCard(
                "path-" + path.id(),
                prefix,
                title,
                detail,
                asked,
                notFor,
                asked == null ? categories.name(path.category(), t.language()) : t.get("careplan.asked.tag"),
                asked == null ? "" : "wait",
                null,
                null,
                null,
                StepFields.of(suggested, dates).typed(form, prefix),
                "0",
                owners.of(circle, suggested),
                serviceChoices(path.category(), suggested),
                List.of(),
                List.of(),
                PlanPage.StepCard.Kind.PROPOSED,
                called,
                draft);
    }

    /** The empty fields for a step to add. */
    PlanPage.StepCard added(String prefix, PlanTeam.Circle circle, StepState suggested) {
        return new PlanPage.StepCard(
                prefix,
                prefix,
                t.get("careplan.add.step"),
                null,
                null,
                null,
                null,
                "",
                null,
                null,
                null,
                StepFields.of(suggested, dates).typed(form, prefix),
                "0",
                owners.of(circle, suggested),
                List.of(),
                List.of(),
                List.of(),
                PlanPage.StepCard.Kind.ADDED,
                whose(circle.compartment()),
                false);
    }

    /** When, by whom and with what state the same kind of service was asked already, within what the reader may know. */
    private @Nullable String alreadyAsked(@Nullable String category, @Nullable Step itself) {
        if (category == null || itself != null && itself.state().progress().asked()) {
            return null;
        }
        return steps.stream()
                .filter(other -> itself == null || !other.id().equals(itself.id()))
                .filter(other -> apart(other) == (itself != null && apart(itself)))
                .filter(other -> category.equals(other.category())
                        && other.open()
                        && other.state().progress().asked())
                .filter(other -> itself == null || itself.open())
                .findFirst()
                .map(other -> t.get(
                        "careplan.asked.text",
                        Objects.requireNonNullElseGet(
                                known.service(other.state().service()), () -> words.title(other, t.language())),
                        dates.brief(Brussels.dayOf(Objects.requireNonNull(other.progressAt()))),
                        person(other),
                        t.of(
                                "ui.progress",
                                Knot.valueOf(other.state().progress().name()))))
                .orElse(null);
    }

    /** What is asked for one parent is not said at a step of the other. */
    private static boolean apart(Step step) {
        return step.compartment() == Compartment.C10;
    }

    private String whose(Compartment compartment) {
        return compartment == Compartment.C10 ? t.get("careplan.apart.who") : called;
    }

    private String person(Step step) {
        var by = Objects.requireNonNull(step.progressBy());
        return by.equals(known.reader().id()) ? t.get("careplan.by.you") : known.person(by);
    }

    private @Nullable String tag(Step step, @Nullable String asked) {
        if (asked != null) {
            return t.get("careplan.asked.tag");
        }
        var category = step.category();
        return category == null ? null : categories.name(category, t.language());
    }

    private @Nullable String about(Step step) {
        var parts = new ArrayList<String>();
        var service = known.service(step.state().service());
        if (service != null) {
            parts.add(service);
        }
        if (step.state().open()) {
            parts.add(next(step));
        }
        if (step.progressAt() != null
                && step.state().wish().opens()
                && step.state().progress() != Progress.TODO) {
            parts.add(t.get("careplan.noted", dates.brief(Brussels.dayOf(step.progressAt())), person(step)));
        }
        if (step.state().wish() == Wish.ALREADY && step.state().alreadyBy() != null) {
            parts.add(t.get("careplan.already.by", step.state().alreadyBy()));
        }
        return parts.isEmpty() ? null : String.join(" · ", parts);
    }

    /** "Le CAW, pour le 28 nov." and, past that day, so many days late, in words. */
    private String next(Step step) {
        var due = step.state().due();
        var who = capital(known.owner(step).words(t, whose(step.compartment())));
        if (due == null) {
            return who;
        }
        return step.late(dates.today())
                ? t.get("careplan.next.late", who, dates.brief(due))
                : t.get("careplan.next", who, dates.brief(due));
    }

    private String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(t.locale()) + words.substring(1);
    }

    private String progressWord(StepState state) {
        var word = t.of("ui.progress", Knot.valueOf(state.progress().name()));
        CouldNot reason = state.couldNot();
        return reason == null ? word : word + t.get("careplan.colon") + t.of("careplan.could", reason);
    }

    private List<Choice> serviceChoices(@Nullable String category, StepState state) {
        var choices = new ArrayList<Choice>();
        if (category != null) {
            near.computeIfAbsent(category, one -> services.inCategory(one, postcode))
                    .forEach(one -> choices.add(
                            new Choice(one.id().toString(), one.name(t.language()) + ", " + one.commune())));
        }
        var chosen = state.service();
        if (chosen != null && choices.stream().noneMatch(one -> one.value().equals(chosen.toString()))) {
            choices.add(new Choice(chosen.toString(), known.serviceOrNothing(chosen)));
        }
        return choices;
    }

    private List<Choice> progresses(Progress now, Progress chosen) {
        return Stream.concat(now.choices().stream(), Stream.of(chosen))
                .distinct()
                .sorted()
                .map(one -> new Choice(one.name(), t.of("ui.progress", Knot.valueOf(one.name()))))
                .toList();
    }

    /** What somebody else made of the step, in words. */
    private List<String> theirs(Step theirs) {
        var state = theirs.state();
        var lines = new ArrayList<String>();
        lines.add(t.get("careplan.theirs.by", known.person(theirs.changedBy()), dates.moment(theirs.changedAt())));
        lines.add(t.get(
                        "careplan.theirs.wish",
                        t.of("ui.wish", be.mille.ui.Wish.valueOf(state.wish().name())))
                + day(state.talkAgain()));
        if (state.wish().opens()) {
            lines.add(t.get("careplan.theirs.progress", progressWord(state)));
            lines.add(next(theirs));
        }
        var service = known.service(state.service());
        if (service != null) {
            lines.add(service);
        }
        return lines;
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? "" : ", " + dates.brief(day);
    }
}

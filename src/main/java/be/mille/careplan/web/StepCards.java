package be.mille.careplan.web;

import be.mille.careplan.CarePath;
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
import be.mille.ui.Choice;
import be.mille.ui.Dates;
import be.mille.ui.Knot;
import be.mille.ui.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws the cards of one plan for one reader in one language. */
final class StepCards {
    private final Texts t;
    private final Dates dates;
    private final String called;
    private final String postcode;
    private final PlanNames.Known known;
    private final PlanWords words;
    private final HelpServices services;
    private final Categories categories;
    private final Function<Step, PlanTeam.Circle> circles;
    private final StepWords say;
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
        this.say = new StepWords(t, dates, called, steps, known, words, categories);
        this.postcode = postcode;
        this.known = known;
        this.words = words;
        this.services = services;
        this.categories = categories;
        this.circles = circles;
        this.owners = new StepOwners(team, known, say::whose);
        this.form = form;
    }

    PlanPage.StepCard step(Step step, SaveOutcome.@Nullable Conflict both) {
        var prefix = PlanForm.STEP + step.id() + ".";
        var state = step.state();
        boolean folded = state.progress().finished() && state.wish().opens()
                || state.wish() == Wish.DECLINES
                || state.wish() == Wish.ALREADY;
        var asked = say.alreadyAsked(step.category(), step);
        return new PlanPage.StepCard(
                step.id().toString(),
                prefix,
                words.title(step, t.language()),
                say.about(step),
                asked,
                null,
                say.tag(step, asked),
                asked == null ? "" : "wait",
                state.wish().opens() ? Knot.valueOf(state.progress().name()) : null,
                state.wish().opens() ? say.progressWord(state) : null,
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
                both == null ? List.of() : say.theirs(both.theirs()),
                folded && both == null ? PlanPage.StepCard.Kind.FOLDED : PlanPage.StepCard.Kind.OPEN,
                say.whose(step.compartment()),
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
        var asked = say.alreadyAsked(path.category(), null);
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
                say.whose(circle.compartment()),
                false);
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
}

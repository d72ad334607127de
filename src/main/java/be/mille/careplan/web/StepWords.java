package be.mille.careplan.web;

import be.mille.access.Compartment;
import be.mille.careplan.CouldNot;
import be.mille.careplan.Progress;
import be.mille.careplan.Step;
import be.mille.careplan.StepState;
import be.mille.careplan.Wish;
import be.mille.careplan.internal.PlanNames;
import be.mille.careplan.internal.PlanWords;
import be.mille.directory.Categories;
import be.mille.kernel.Brussels;
import be.mille.ui.Dates;
import be.mille.ui.Knot;
import be.mille.ui.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says in words where a step stands: who acts next and by when, what was asked already, what somebody else made of it. */
final class StepWords {
    private final Texts t;
    private final Dates dates;
    private final String called;
    private final List<Step> steps;
    private final PlanNames.Known known;
    private final PlanWords names;
    private final Categories categories;

    StepWords(
            Texts t,
            Dates dates,
            String called,
            List<Step> steps,
            PlanNames.Known known,
            PlanWords names,
            Categories categories) {
        this.t = t;
        this.dates = dates;
        this.called = called;
        this.steps = steps;
        this.known = known;
        this.names = names;
        this.categories = categories;
    }

    /** When, by whom and with what state the same kind of service was asked already, within what the reader may know. */
    @Nullable
    String alreadyAsked(@Nullable String category, @Nullable Step itself) {
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
                                known.service(other.state().service()), () -> names.title(other, t.language())),
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

    String whose(Compartment compartment) {
        return compartment == Compartment.C10 ? t.get("careplan.apart.who") : called;
    }

    private String person(Step step) {
        var by = Objects.requireNonNull(step.progressBy());
        return by.equals(known.reader().id()) ? t.get("careplan.by.you") : known.person(by);
    }

    @Nullable
    String tag(Step step, @Nullable String asked) {
        if (asked != null) {
            return t.get("careplan.asked.tag");
        }
        var category = step.category();
        return category == null ? null : categories.name(category, t.language());
    }

    @Nullable
    String about(Step step) {
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

    String progressWord(StepState state) {
        var word = t.of("ui.progress", Knot.valueOf(state.progress().name()));
        CouldNot reason = state.couldNot();
        return reason == null ? word : word + t.get("careplan.colon") + t.of("careplan.could", reason);
    }

    /** What somebody else made of the step, in words. */
    List<String> theirs(Step theirs) {
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

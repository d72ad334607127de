package be.mille.family.internal;

import be.mille.family.Child;
import be.mille.family.ExpectedFacts.Fact;
import be.mille.family.Gestation;
import be.mille.family.Pregnancy;
import be.mille.family.PregnancyId;
import be.mille.family.internal.ExpectedRules.Done;
import be.mille.family.internal.ExpectedRules.Moment;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of a family as the rules of the pack see it: calendar days become weeks of this pregnancy and days after its
 * end, and what was done before the line began does not count for it.
 *
 * @param end day of the birth or loss; null while it goes on
 */
record ExpectedLines(
        @Nullable PregnancyId pregnancy,
        @Nullable LocalDate due,
        @Nullable LocalDate end,
        ExpectedRules.Line rules) {

    private static final int LATE_START = 20;

    /**
     * Every line that is not past its last day; a family without any pregnancy has one without dates. A line closes with
     * the record: nothing is expected of anybody in a record that is closed, and nothing ends before it.
     */
    static List<ExpectedLines> of(
            List<Pregnancy> known, ExpectedFactStore.State state, List<Fact> done, LocalDate today, int years) {
        if (known.isEmpty()) {
            var rules = new ExpectedRules.Line(null, false, state.conditions(), undated(state, done));
            return List.of(new ExpectedLines(null, null, null, rules));
        }
        return known.stream()
                .filter(one -> openOn(one, today, years))
                .map(one -> line(one, known, state, done, today, years))
                .toList();
    }

    private static boolean openOn(Pregnancy one, LocalDate today, int years) {
        var last = lastDay(one, years);
        return last == null || !today.isAfter(last);
    }

    /** The same day as that of the stage: after the last death it counts from there. */
    private static @Nullable LocalDate lastDay(Pregnancy one, int years) {
        var from = one.endedOn() == null ? one.due() : one.endedOn();
        var death = one.livingChildren().isEmpty()
                ? one.children().stream()
                        .map(Child::diedOn)
                        .filter(Objects::nonNull)
                        .max(LocalDate::compareTo)
                : Optional.<LocalDate>empty();
        var counted = death.isPresent() ? death.get() : from;
        return counted == null ? null : Gestation.lastDay(counted, years);
    }

    private static ExpectedLines line(
            Pregnancy one,
            List<Pregnancy> all,
            ExpectedFactStore.State state,
            List<Fact> done,
            LocalDate today,
            int years) {
        boolean loss = one.outcome() == Pregnancy.Outcome.LOSS
                || (one.outcome() == Pregnancy.Outcome.BIRTH
                        && one.livingChildren().isEmpty());
        var conditions = new HashSet<>(state.conditions());
        if (state.elders() || olderChild(one, all)) {
            conditions.add("olderChildren");
        }
        if (startedLate(one, state, done)) {
            conditions.add("firstContactLate");
        }
        var mapped = new ArrayList<Done>();
        state.states().forEach(token -> mapped.add(new Done(token, null)));
        if (!one.livingChildren().isEmpty()
                && one.livingChildren().stream().allMatch(child -> child.called() != null)) {
            mapped.add(new Done("child-name", null));
        }
        for (var fact : done) {
            var at = moment(one.due(), one.endedOn(), fact.on());
            if (at != null && ours(at, one, all, fact.on())) {
                mapped.add(new Done(fact.token(), at));
            }
        }
        var now = one.due() == null && one.endedOn() == null ? null : moment(one.due(), one.endedOn(), today);
        var last = lastDay(one, years);
        int days = one.endedOn() == null || last == null
                ? ExpectedRules.LAST_DAY
                : (int) ChronoUnit.DAYS.between(one.endedOn(), last);
        return new ExpectedLines(
                one.id(), one.due(), one.endedOn(), new ExpectedRules.Line(now, loss, conditions, mapped, days));
    }

    /** Before its first week, or before the end of the pregnancy before it, nothing counts for a line. */
    private static boolean ours(Moment at, Pregnancy one, List<Pregnancy> all, LocalDate day) {
        if (at.afterEnd() || one.due() != null) {
            return at.afterEnd() || at.number() >= 0;
        }
        return all.stream()
                .filter(other -> !other.id().equals(one.id()))
                .map(Pregnancy::endedOn)
                .noneMatch(end -> end != null && day.isBefore(end));
    }

    private static List<Done> undated(ExpectedFactStore.State state, List<Fact> done) {
        var mapped = new ArrayList<Done>();
        state.states().forEach(token -> mapped.add(new Done(token, null)));
        done.forEach(fact -> mapped.add(new Done(fact.token(), null)));
        return mapped;
    }

    private static boolean olderChild(Pregnancy one, List<Pregnancy> all) {
        return all.stream()
                .filter(other -> !other.id().equals(one.id()))
                .filter(other -> other.endedOn() != null
                        && (one.endedOn() == null || other.endedOn().isBefore(one.endedOn())))
                .anyMatch(other -> !other.livingChildren().isEmpty());
    }

    /** Nobody met her before the twentieth week, counted from the first contact or the opening of the record. */
    private static boolean startedLate(Pregnancy one, ExpectedFactStore.State state, List<Fact> done) {
        if (one.due() == null) {
            return false;
        }
        var due = one.due();
        var first = done.stream()
                .filter(fact -> fact.token().startsWith("contact:"))
                .map(Fact::on)
                .filter(day -> Gestation.weekOn(due, day) >= 0)
                .min(LocalDate::compareTo)
                .filter(day -> day.isBefore(state.openedOn()))
                .orElse(state.openedOn());
        return Gestation.weekOn(due, first) >= LATE_START && (one.endedOn() == null || first.isBefore(one.endedOn()));
    }

    private static @Nullable Moment moment(@Nullable LocalDate due, @Nullable LocalDate end, LocalDate day) {
        if (end != null && !day.isBefore(end)) {
            return Moment.day((int) ChronoUnit.DAYS.between(end, day));
        }
        if (due != null) {
            return Moment.week(Gestation.weekOn(due, day));
        }
        return end == null ? Moment.week(ExpectedRules.UNKNOWN_WEEK) : null;
    }

    /** The calendar day a moment of the pack falls on: the last day of a week; after the birth, counted from the term before it. */
    @Nullable
    LocalDate dayOf(Moment moment) {
        if (moment.afterEnd()) {
            var from = end != null ? end : due;
            return from == null ? null : from.plusDays(moment.number());
        }
        return due == null
                ? null
                : Gestation.startOfWeek(due, moment.number() + 1).minusDays(1);
    }
}

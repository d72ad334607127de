package be.mille.family.internal;

import be.mille.family.DatePregnancy;
import be.mille.family.DatingSource;
import be.mille.family.Gestation;
import be.mille.family.RecordBirth;
import be.mille.family.RecordLoss;
import be.mille.family.TimeOutcome.Problem;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which dates of a pregnancy can be, and which cannot; the field and the broken rule for each that cannot. */
final class TimeRules {
    /** No due date lies further ahead, none is still waited for after as long a pregnancy. */
    static final int MOST_WEEKS = 45;

    /** Two weeks after the first day of the last period. */
    private static final int CONCEPTION = 14;

    /** The earliest week a child has been born alive and lived; before it, a birth is a slip of the date. */
    static final int EARLIEST_WEEK = 20;

    static final int MOST_CHILDREN = 6;

    private TimeRules() {}

    /** @param previousEnd when the pregnancy before this one ended, null when there was none */
    static Map<String, Problem> problems(DatePregnancy one, @Nullable LocalDate previousEnd) {
        var found = new LinkedHashMap<String, Problem>();
        var day = one.saidOn();
        if (one.source() == DatingSource.LAST_PERIOD) {
            if (one.lastPeriod() == null) {
                found.put("lastPeriod", Problem.MISSING);
            } else if (one.lastPeriod().isAfter(day)) {
                found.put("lastPeriod", Problem.IN_FUTURE);
            } else if (one.lastPeriod().isBefore(day.minusWeeks(MOST_WEEKS))) {
                found.put("lastPeriod", Problem.LAST_PERIOD_TOO_OLD);
            }
        } else if (one.due() == null) {
            found.put("due", Problem.MISSING);
        } else if (one.due().isAfter(day.plusWeeks(MOST_WEEKS))) {
            found.put("due", Problem.DUE_TOO_FAR);
        } else if (Gestation.weekOn(one.due(), day) > MOST_WEEKS) {
            found.put("due", Problem.DUE_LONG_PAST);
        }
        if (one.scanOn() != null && one.scanOn().isAfter(day)) {
            found.put("scanOn", Problem.IN_FUTURE);
        }
        if (one.expected() < 0 || one.expected() > MOST_CHILDREN) {
            found.put("expected", Problem.TOO_MANY_CHILDREN);
        }
        var due = due(one);
        if (found.isEmpty()
                && due != null
                && previousEnd != null
                && conceived(due).isBefore(previousEnd)) {
            found.put(one.source() == DatingSource.LAST_PERIOD ? "lastPeriod" : "due", Problem.BEFORE_PREVIOUS_END);
        }
        return found;
    }

    static @Nullable LocalDate due(DatePregnancy one) {
        return one.source() != DatingSource.LAST_PERIOD
                ? one.due()
                : one.lastPeriod() == null ? null : Gestation.dueFrom(one.lastPeriod());
    }

    static Map<String, Problem> problems(RecordBirth one, @Nullable LocalDate due) {
        var found = new LinkedHashMap<String, Problem>();
        if (one.bornOn().isAfter(one.saidOn())) {
            found.put("bornOn", Problem.IN_FUTURE);
        } else if (due != null && one.bornOn().isBefore(conceived(due))) {
            found.put("bornOn", Problem.BEFORE_CONCEPTION);
        } else if (due != null && Gestation.weekOn(due, one.bornOn()) < EARLIEST_WEEK) {
            found.put("bornOn", Problem.TOO_EARLY_TO_LIVE);
        } else if (due != null && Gestation.weekOn(due, one.bornOn()) > MOST_WEEKS) {
            found.put("bornOn", Problem.AFTER_TERM);
        }
        if (one.placeName() != null && one.placeName().length() > ContactRules.MOST_IN_LINE) {
            found.put("placeName", Problem.TOO_LONG);
        }
        if (one.children().isEmpty() || one.children().size() > MOST_CHILDREN) {
            found.put("children", Problem.TOO_MANY_CHILDREN);
        }
        for (int i = 0; i < one.children().size(); i++) {
            var child = one.children().get(i);
            if (child.called() != null && child.called().length() > ContactRules.MOST_IN_LINE) {
                found.put("called" + (i + 1), Problem.TOO_LONG);
            }
            if (child.diedOn() != null && child.diedOn().isBefore(one.bornOn())) {
                found.put("diedOn" + (i + 1), Problem.DEATH_BEFORE_BIRTH);
            } else if (child.diedOn() != null && child.diedOn().isAfter(one.saidOn())) {
                found.put("diedOn" + (i + 1), Problem.IN_FUTURE);
            }
        }
        return found;
    }

    static Map<String, Problem> problems(RecordLoss one, @Nullable LocalDate due) {
        var found = new LinkedHashMap<String, Problem>();
        if (one.endedOn().isAfter(one.saidOn())) {
            found.put("endedOn", Problem.IN_FUTURE);
        } else if (due != null && one.endedOn().isBefore(conceived(due))) {
            found.put("endedOn", Problem.BEFORE_CONCEPTION);
        } else if (due != null && Gestation.weekOn(due, one.endedOn()) > MOST_WEEKS) {
            found.put("endedOn", Problem.AFTER_TERM);
        }
        return found;
    }

    private static LocalDate conceived(LocalDate due) {
        return Gestation.startOf(due).plusDays(CONCEPTION);
    }
}

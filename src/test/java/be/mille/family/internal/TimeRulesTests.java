package be.mille.family.internal;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.family.DatePregnancy;
import be.mille.family.DatingSource;
import be.mille.family.RecordBirth;
import be.mille.family.RecordLoss;
import be.mille.family.TimeOutcome.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimeRulesTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final UUID KEY = new UUID(0, 1);

    @Test
    void aDueDateIsAtMostFortyFiveWeeksAway() {
        assertThat(told(TODAY.plusWeeks(45))).isEmpty();
        assertThat(told(TODAY.plusWeeks(45).plusDays(1))).containsExactly(Map.entry("due", Problem.DUE_TOO_FAR));
    }

    @Test
    void aDueDateThatIsLongPastAsksForTheBirth() {
        assertThat(told(TODAY.minusDays(41))).isEmpty();
        assertThat(told(TODAY.minusDays(42))).containsExactly(Map.entry("due", Problem.DUE_LONG_PAST));
    }

    @Test
    void aLastPeriodLiesBehindAndNotTooFar() {
        assertThat(lastPeriod(TODAY, null)).isEmpty();
        assertThat(lastPeriod(TODAY.plusDays(1), null)).containsEntry("lastPeriod", Problem.IN_FUTURE);
        assertThat(lastPeriod(TODAY.minusWeeks(45), null)).isEmpty();
        assertThat(lastPeriod(TODAY.minusWeeks(45).minusDays(1), null))
                .containsEntry("lastPeriod", Problem.LAST_PERIOD_TOO_OLD);
    }

    @Test
    void whatIsMissingIsSaidAtItsField() {
        assertThat(lastPeriod(null, null)).containsExactly(Map.entry("lastPeriod", Problem.MISSING));
        assertThat(told(null)).containsExactly(Map.entry("due", Problem.MISSING));
    }

    @Test
    void aPregnancyBeginsAfterTheEndOfTheOneBefore() {
        var previousEnd = LocalDate.of(2026, 3, 24);
        assertThat(lastPeriod(LocalDate.of(2026, 3, 10), previousEnd)).isEmpty();
        assertThat(lastPeriod(LocalDate.of(2026, 3, 9), previousEnd))
                .containsExactly(Map.entry("lastPeriod", Problem.BEFORE_PREVIOUS_END));
    }

    @Test
    void aBirthLiesBetweenConceptionAndTodayAndNotBeforeTheTwentiethWeek() {
        var due = LocalDate.of(2027, 2, 14);
        assertThat(birth(TODAY.plusDays(1), due)).containsExactly(Map.entry("bornOn", Problem.IN_FUTURE));
        assertThat(birth(LocalDate.of(2026, 5, 23), due))
                .containsExactly(Map.entry("bornOn", Problem.BEFORE_CONCEPTION));
        assertThat(birth(LocalDate.of(2026, 9, 26), due))
                .containsExactly(Map.entry("bornOn", Problem.TOO_EARLY_TO_LIVE));
        assertThat(birth(LocalDate.of(2026, 9, 27), due)).isEmpty();
        assertThat(birth(TODAY, LocalDate.of(2026, 10, 1))).containsExactly(Map.entry("bornOn", Problem.AFTER_TERM));
        assertThat(birth(LocalDate.of(2020, 1, 1), null)).isEmpty();
    }

    @Test
    void aChildDoesNotDieBeforeItsBirthNorInTheFuture() {
        assertThat(twins(TODAY.minusDays(1), null, TODAY.minusDays(2)))
                .containsExactly(Map.entry("diedOn2", Problem.DEATH_BEFORE_BIRTH));
        assertThat(twins(TODAY.minusDays(1), null, TODAY.plusDays(1)))
                .containsExactly(Map.entry("diedOn2", Problem.IN_FUTURE));
        assertThat(twins(TODAY.minusDays(1), null, TODAY)).isEmpty();
    }

    @Test
    void aLossLiesBetweenConceptionAndToday() {
        var due = LocalDate.of(2027, 2, 14);
        assertThat(loss(LocalDate.of(2026, 7, 1), due)).isEmpty();
        assertThat(loss(LocalDate.of(2026, 5, 23), due))
                .containsExactly(Map.entry("endedOn", Problem.BEFORE_CONCEPTION));
        assertThat(loss(TODAY.plusDays(1), due)).containsExactly(Map.entry("endedOn", Problem.IN_FUTURE));
    }

    @Test
    void noMoreThanSixChildren() {
        var one = new RecordBirth.Newborn(null, null, null, false, null);
        var seven = new RecordBirth(KEY, null, TODAY, null, null, java.util.Collections.nCopies(7, one), TODAY, 0);
        assertThat(TimeRules.problems(seven, null)).containsEntry("children", Problem.TOO_MANY_CHILDREN);
        var none = new RecordBirth(KEY, null, TODAY, null, null, List.of(), TODAY, 0);
        assertThat(TimeRules.problems(none, null)).containsEntry("children", Problem.TOO_MANY_CHILDREN);
    }

    private static Map<String, Problem> told(@Nullable LocalDate due) {
        return TimeRules.problems(new DatePregnancy(KEY, null, DatingSource.TOLD, due, null, null, 1, TODAY, 0), null);
    }

    private static Map<String, Problem> lastPeriod(@Nullable LocalDate day, @Nullable LocalDate previousEnd) {
        return TimeRules.problems(
                new DatePregnancy(KEY, null, DatingSource.LAST_PERIOD, null, day, null, 1, TODAY, 0), previousEnd);
    }

    private static Map<String, Problem> birth(LocalDate on, @Nullable LocalDate due) {
        var child = new RecordBirth.Newborn(null, null, null, false, null);
        return TimeRules.problems(new RecordBirth(KEY, null, on, null, null, List.of(child), TODAY, 0), due);
    }

    private static Map<String, Problem> twins(
            LocalDate on, @Nullable LocalDate firstDied, @Nullable LocalDate secondDied) {
        var children = List.of(
                new RecordBirth.Newborn(null, null, null, false, firstDied),
                new RecordBirth.Newborn(null, null, null, false, secondDied));
        return TimeRules.problems(new RecordBirth(KEY, null, on, null, null, children, TODAY, 0), null);
    }

    private static Map<String, Problem> loss(LocalDate on, LocalDate due) {
        return TimeRules.problems(new RecordLoss(KEY, null, on, null, TODAY, 0), due);
    }
}

package be.mille.screening;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.family.Stage;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RescreeningCalendarTests {
    /** Week 0 of the pregnancy of these tests. */
    private static final LocalDate START = LocalDate.of(2026, 6, 1);

    private static final LocalDate DUE = START.plusDays(280);
    private static final LocalDate BIRTH = LocalDate.of(2027, 3, 1);

    @Test
    void theFirstOneIsDueByTheEndOfWeek16() {
        var planned = next(pregnant(8), week(8), null, week(8));
        assertThat(planned).get().satisfies(one -> {
            assertThat(one.moment()).isEqualTo(ScreeningMoment.FIRST);
            assertThat(one.by()).isEqualTo(week(17).minusDays(1));
        });
    }

    @Test
    void afterTheFirstComesTwentyToTwentyFourThenThirtyTwo() {
        assertThat(moment(pregnant(16), week(8), null, week(16), week(10))).contains(ScreeningMoment.WEEKS_20_24);
        assertThat(moment(pregnant(25), week(8), null, week(25), week(10), week(22)))
                .contains(ScreeningMoment.WEEK_32);
    }

    @Test
    void whoBooksLateIsAskedOnceAndTheMomentsThatPassedAreNotMadeUpFor() {
        var first = next(pregnant(30), week(30), null, week(30));
        assertThat(first).get().satisfies(one -> {
            assertThat(one.moment()).isEqualTo(ScreeningMoment.FIRST);
            assertThat(one.by()).isEqualTo(week(30).plusDays(14));
        });
        assertThat(next(pregnant(31), week(30), null, week(31), week(30)))
                .as("held at 30 weeks, it stands for the one of 32 weeks too")
                .isEmpty();
        assertThat(moment(pregnant(29), week(26), null, week(29), week(26))).contains(ScreeningMoment.WEEK_32);
    }

    @Test
    void aBirthBeforeItsTimeEndsTheMomentsOfPregnancy() {
        var early = week(29);
        var planned = next(new Stage.AfterBirth(3, early), week(8), null, early.plusDays(3), week(10), week(22));
        assertThat(planned).get().satisfies(one -> {
            assertThat(one.moment()).isEqualTo(ScreeningMoment.WEEKS_6);
            assertThat(one.from()).isEqualTo(early.plusWeeks(5));
        });
    }

    @Test
    void afterTheBirthComeSixWeeksTwelveMonthsAndTheEveOfTheSecondBirthday() {
        assertThat(moment(born(BIRTH, 20), week(8), null, BIRTH.plusDays(20), week(10)))
                .contains(ScreeningMoment.WEEKS_6);
        assertThat(moment(born(BIRTH, 60), week(8), null, BIRTH.plusDays(60), BIRTH.plusWeeks(6)))
                .contains(ScreeningMoment.MONTHS_12);
        assertThat(next(born(BIRTH, 500), week(8), null, BIRTH.plusDays(500), BIRTH.plusMonths(12)))
                .get()
                .satisfies(one -> {
                    assertThat(one.moment()).isEqualTo(ScreeningMoment.MONTHS_24);
                    assertThat(one.by()).isEqualTo(BIRTH.plusYears(2).minusDays(1));
                });
    }

    @Test
    void afterALossAndInAClosedRecordNothingIsProposed() {
        assertThat(next(new Stage.AfterLoss(week(20)), week(8), null, week(21))).isEmpty();
        assertThat(next(new Stage.Closed(week(20)), week(8), null, week(21))).isEmpty();
    }

    @Test
    void whoAsksForQuietIsLeftAloneUntilThatDay() {
        var quiet = week(23);
        var planned = next(pregnant(20), week(8), quiet, week(20), week(10));
        assertThat(planned).get().satisfies(one -> {
            assertThat(one.from()).isEqualTo(quiet);
            assertThat(one.dueOn(week(20))).isFalse();
            assertThat(one.dueOn(quiet)).isTrue();
        });
    }

    @Test
    void aQuietThatOutlastsAMomentSkipsIt() {
        assertThat(moment(pregnant(20), week(8), week(29), week(20), week(10))).contains(ScreeningMoment.WEEK_32);
    }

    @Test
    void withoutADateOnlyTheFirstOneIsProposed() {
        assertThat(moment(new Stage.Undated(), week(8), null, week(9))).contains(ScreeningMoment.FIRST);
        assertThat(next(new Stage.Undated(), week(8), null, week(9), week(8))).isEmpty();
    }

    @Test
    void itIsLateTheDayAfterItShouldHaveBeenHeld() {
        var planned = next(pregnant(20), week(8), null, week(20), week(10)).orElseThrow();
        assertThat(planned.lateOn(week(25).minusDays(1))).isFalse();
        assertThat(planned.lateOn(week(25))).isTrue();
    }

    private static LocalDate week(int weeks) {
        return START.plusWeeks(weeks);
    }

    private static Stage pregnant(int weeks) {
        return new Stage.Pregnant(weeks, 0, DUE);
    }

    private static Stage born(LocalDate birth, int days) {
        return new Stage.AfterBirth(days, birth);
    }

    private static Optional<RescreeningCalendar.Planned> next(
            Stage stage, LocalDate opened, @Nullable LocalDate quiet, LocalDate today, LocalDate... held) {
        return RescreeningCalendar.next(stage, opened, List.copyOf(Arrays.asList(held)), quiet, today);
    }

    private static Optional<ScreeningMoment> moment(
            Stage stage, LocalDate opened, @Nullable LocalDate quiet, LocalDate today, LocalDate... held) {
        return next(stage, opened, quiet, today, held).map(RescreeningCalendar.Planned::moment);
    }
}

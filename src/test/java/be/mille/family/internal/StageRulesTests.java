package be.mille.family.internal;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.family.Gestation;
import be.mille.family.Pregnancy.Outcome;
import be.mille.family.Stage;
import be.mille.family.internal.StageRules.Line;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StageRulesTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void nothingKnownIsUndated() {
        assertThat(stage()).isEqualTo(new Stage.Undated());
        assertThat(stage(ongoing(null))).isEqualTo(new Stage.Undated());
    }

    @Test
    void aPregnancyIsSaidInWeeksAndDays() {
        var due = LocalDate.of(2027, 2, 14);
        assertThat(stage(ongoing(due))).isEqualTo(new Stage.Pregnant(28, 2, due));
    }

    @Test
    void afterTheBirthDaysCountFromItAndTheDayItselfIsZero() {
        assertThat(stage(birth(TODAY))).isEqualTo(new Stage.AfterBirth(0, TODAY));
        assertThat(stage(birth(TODAY.minusDays(6)))).isEqualTo(new Stage.AfterBirth(6, TODAY.minusDays(6)));
    }

    @Test
    void theRecordIsOpenOnTheEveOfTheSecondBirthdayAndClosedOnTheBirthday() {
        var eve = LocalDate.of(2024, 11, 25);
        assertThat(stage(birth(eve))).isInstanceOf(Stage.AfterBirth.class);
        assertThat(stage(birth(eve.minusDays(1)))).isEqualTo(new Stage.Closed(LocalDate.of(2026, 11, 23)));
    }

    @Test
    void aSiteMayCloseAYearLater() {
        var birth = List.of(birth(LocalDate.of(2024, 6, 1)));
        assertThat(StageRules.stage(birth, TODAY, 2)).isInstanceOf(Stage.Closed.class);
        assertThat(StageRules.stage(birth, TODAY, 3)).isInstanceOf(Stage.AfterBirth.class);
    }

    @Test
    void aNewPregnancyEightMonthsAfterABirthComesFirst() {
        var due = TODAY.plusWeeks(26);
        assertThat(stage(birth(TODAY.minusMonths(8)), ongoing(due))).isEqualTo(new Stage.Pregnant(14, 0, due));
    }

    @Test
    void aNewPregnancyWithoutADateLeavesTheChildInSight() {
        var birth = TODAY.minusMonths(8);
        assertThat(stage(birth(birth), ongoing(null)))
                .isEqualTo(new Stage.AfterBirth((int) (TODAY.toEpochDay() - birth.toEpochDay()), birth));
    }

    @Test
    void aNewPregnancyWithoutADateAfterALossIsUndatedNotALoss() {
        assertThat(stage(loss(TODAY.minusMonths(8)), ongoing(null))).isEqualTo(new Stage.Undated());
    }

    @Test
    void theYoungestOfTwoChildrenDecides() {
        var young = TODAY.minusMonths(2);
        assertThat(stage(birth(TODAY.minusMonths(14)), birth(young)))
                .isEqualTo(new Stage.AfterBirth((int) (TODAY.toEpochDay() - young.toEpochDay()), young));
    }

    @Test
    void aLossIsSaidAsSuch() {
        assertThat(stage(loss(TODAY.minusDays(3)))).isEqualTo(new Stage.AfterLoss(TODAY.minusDays(3)));
    }

    @Test
    void aRecentLossComesBeforeAnOlderChildForSixMonths() {
        var child = birth(TODAY.minusMonths(14));
        assertThat(stage(child, loss(TODAY.minusMonths(6)))).isEqualTo(new Stage.AfterLoss(TODAY.minusMonths(6)));
        assertThat(stage(child, loss(TODAY.minusMonths(6).minusDays(1)))).isInstanceOf(Stage.AfterBirth.class);
    }

    @Test
    void aBirthAfterALossIsABirth() {
        assertThat(stage(loss(TODAY.minusMonths(14)), birth(TODAY.minusDays(2))))
                .isEqualTo(new Stage.AfterBirth(2, TODAY.minusDays(2)));
    }

    @Test
    void whenTheOnlyChildDiedNothingIsSaidOfABaby() {
        var birth = TODAY.minusDays(20);
        var died = TODAY.minusDays(18);
        assertThat(stage(new Line(null, Outcome.BIRTH, birth, 1, 0, died))).isEqualTo(new Stage.AfterLoss(died));
    }

    @Test
    void whenOneTwinLivesTheOtherIsNotTheStage() {
        var birth = TODAY.minusDays(20);
        assertThat(stage(new Line(null, Outcome.BIRTH, birth, 2, 1, null))).isEqualTo(new Stage.AfterBirth(20, birth));
    }

    @Test
    void aPregnancyNobodyClosedEndsWithItsThousandDays() {
        var due = TODAY.minusYears(2);
        assertThat(stage(ongoing(due))).isEqualTo(new Stage.Closed(Gestation.lastDay(due, 2)));
        assertThat(stage(ongoing(due.plusDays(1)))).isInstanceOf(Stage.Pregnant.class);
    }

    @Test
    void oneOpenLineKeepsTheRecordOpen() {
        assertThat(stage(birth(TODAY.minusYears(3)), birth(TODAY.minusMonths(5))))
                .isInstanceOf(Stage.AfterBirth.class);
    }

    private static Stage stage(Line... lines) {
        return StageRules.stage(List.of(lines), TODAY, 2);
    }

    private static Line ongoing(@Nullable LocalDate due) {
        return new Line(due, Outcome.ONGOING, null, 0, 0, null);
    }

    private static Line birth(LocalDate on) {
        return new Line(null, Outcome.BIRTH, on, 1, 1, null);
    }

    private static Line loss(LocalDate on) {
        return new Line(null, Outcome.LOSS, on, 0, 0, null);
    }
}

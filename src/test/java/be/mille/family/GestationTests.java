package be.mille.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GestationTests {
    @ParameterizedTest
    @CsvSource({
        "2026-05-10,2027-02-14", // a year boundary
        "2027-05-10,2028-02-14",
        "2027-06-01,2028-03-07", // across 29 February 2028
        "2028-02-29,2028-12-05", // beginning on it
        "2026-06-01,2027-03-08" // the same in a common year: a day later
    })
    void fortyWeeksAfterTheLastPeriodAreCountedInDaysNotMonths(LocalDate lastPeriod, LocalDate due) {
        assertThat(Gestation.dueFrom(lastPeriod)).isEqualTo(due);
        assertThat(Gestation.startOf(due)).isEqualTo(lastPeriod);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24,28,2",
        "2026-11-19,27,4",
        "2027-02-14,40,0",
        "2027-02-21,41,0",
        "2026-05-10,0,0",
        "2026-05-09,-1,6"
    })
    void weeksAndDaysAreCompletedOnes(LocalDate day, int weeks, int days) {
        var due = LocalDate.of(2027, 2, 14);
        assertThat(Gestation.weekOn(due, day)).isEqualTo(weeks);
        assertThat(Gestation.dayInWeekOn(due, day)).isEqualTo(days);
    }

    @Test
    void aDayMoreIsADayMoreOnEveryDayOfThreeYears() {
        var due = LocalDate.of(2028, 3, 1);
        for (var day = LocalDate.of(2027, 1, 1); day.getYear() < 2030; day = day.plusDays(1)) {
            assertThat(Gestation.daysOn(due, day.plusDays(1))).isEqualTo(Gestation.daysOn(due, day) + 1);
            assertThat(Gestation.weekOn(due, day) * 7 + Gestation.dayInWeekOn(due, day))
                    .isEqualTo(Gestation.daysOn(due, day));
        }
    }

    @Test
    void earlyIsBeforeThirtySevenCompletedWeeks() {
        var due = LocalDate.of(2027, 2, 14);
        assertThat(Gestation.early(due, LocalDate.of(2027, 1, 23))).isTrue();
        assertThat(Gestation.early(due, LocalDate.of(2027, 1, 24))).isFalse();
    }

    @Test
    void theAgeOfAChildBornEarlyCountsFromTheDueDateUntilTheSecondBirthday() {
        var due = LocalDate.of(2027, 2, 14);
        var birth = LocalDate.of(2026, 12, 20);
        assertThat(Gestation.correctedAge(due, birth, LocalDate.of(2027, 1, 31)))
                .hasValue(-14);
        assertThat(Gestation.correctedAge(due, birth, LocalDate.of(2027, 3, 14)))
                .hasValue(28);
        assertThat(Gestation.correctedAge(due, birth, LocalDate.of(2028, 12, 19)))
                .isPresent();
        assertThat(Gestation.correctedAge(due, birth, LocalDate.of(2028, 12, 20)))
                .isEmpty();
        assertThat(Gestation.correctedAge(due, due, LocalDate.of(2027, 3, 14))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24,2,2028-11-23",
        "2026-11-24,3,2029-11-23",
        "2027-01-01,2,2028-12-31",
        "2026-03-01,2,2028-02-29", // the eve exists in a leap year
        "2025-03-01,2,2027-02-28",
        "2028-02-29,2,2030-02-28", // birthday on 1 March of a common year
        "2028-02-29,3,2031-02-28",
        "2024-02-29,4,2028-02-28"
    })
    void theRecordEndsOnTheEveOfTheBirthday(LocalDate birth, int years, LocalDate eve) {
        assertThat(Gestation.lastDay(birth, years)).isEqualTo(eve);
    }
}

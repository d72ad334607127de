package be.mille.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateInputTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "12/11/2026",
                "12.11.26",
                "12-11-2026",
                "12112026",
                "121126",
                "12 11 26",
                " 12 / 11 / 2026 ",
                "2026-11-12"
            })
    void oneDayIsReadInEverySpelling(String typed) {
        assertThat(DateInput.parse(typed)).contains(LocalDate.of(2026, 11, 12));
    }

    @Test
    void aSingleDigitIsEnough() {
        assertThat(DateInput.parse("1/2/27")).contains(LocalDate.of(2027, 2, 1));
    }

    @Test
    void twoDigitYearsOfParentsLieInTheLastCentury() {
        assertThat(DateInput.parse("3.4.88")).contains(LocalDate.of(1988, 4, 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "31/02/2026",
                "12/13/2026",
                "12/11",
                "11",
                "tomorrow",
                "12/11/202",
                "1/1/20266",
                "١٢/١١"
            })
    void whatIsNoDayIsRefused(String typed) {
        assertThat(DateInput.parse(typed)).isEmpty();
    }

    @Test
    void nothingIsNoDay() {
        assertThat(DateInput.parse(null)).isEmpty();
    }
}

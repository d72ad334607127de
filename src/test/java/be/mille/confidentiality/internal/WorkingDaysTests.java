package be.mille.confidentiality.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WorkingDaysTests {
    @Test
    void easterFallsWhereTheCalendarsSay() {
        assertThat(WorkingDays.easter(2026)).isEqualTo(LocalDate.of(2026, 4, 5));
        assertThat(WorkingDays.easter(2027)).isEqualTo(LocalDate.of(2027, 3, 28));
        assertThat(WorkingDays.easter(2038)).isEqualTo(LocalDate.of(2038, 4, 25));
    }

    @Test
    void weekendsAndBelgianHolidaysAreNotCounted() {
        assertThat(WorkingDays.after(LocalDate.of(2026, 11, 24), 2)).isEqualTo(LocalDate.of(2026, 11, 26));
        assertThat(WorkingDays.after(LocalDate.of(2026, 11, 27), 2)).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(WorkingDays.after(LocalDate.of(2026, 12, 24), 2)).isEqualTo(LocalDate.of(2026, 12, 29));
        assertThat(WorkingDays.after(LocalDate.of(2026, 4, 3), 2)).isEqualTo(LocalDate.of(2026, 4, 8));
        assertThat(WorkingDays.after(LocalDate.of(2026, 5, 13), 1)).isEqualTo(LocalDate.of(2026, 5, 15));
        assertThat(WorkingDays.open(LocalDate.of(2026, 5, 25))).isFalse();
        assertThat(WorkingDays.open(LocalDate.of(2026, 7, 21))).isFalse();
    }
}

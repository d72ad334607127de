package be.mille.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PulseTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private static double place(LocalDate birth, boolean born, boolean mirrored) {
        return Pulse.of(birth, born, TODAY, mirrored).shapes().stream()
                .filter(Shape.Disc.class::isInstance)
                .mapToDouble(shape -> Double.parseDouble(((Shape.Disc) shape).x()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void timeMovesForwardAlongTheThread() {
        var last = 0.0;
        for (var days = 260; days >= -10; days -= 9) {
            var now = place(TODAY.plusDays(days), false, false);
            assertThat(now).isGreaterThanOrEqualTo(last).isLessThan(46);
            last = now;
        }
        for (var days = 0; days <= 730; days += 30) {
            var now = place(TODAY.minusDays(days), true, false);
            assertThat(now).isGreaterThanOrEqualTo(last).isLessThan(88);
            last = now;
        }
    }

    @Test
    void rightToLeftStartsAtTheRight() {
        assertThat(place(TODAY.plusDays(200), false, true)).isGreaterThan(70);
    }

    @Test
    void withoutADateTheThreadHasNoPlace() {
        assertThat(Pulse.of(null, false, TODAY, false).shapes()).hasSize(1);
    }
}

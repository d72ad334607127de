package be.mille.ui.draw;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * From a day to a place. Three stretches with a scale of their own: pregnancy, the first six months, the time until two
 * years. The stretch one is in gets the room: pregnancy before the birth, the two years after it; the page says so.
 */
final class Scale {
    private final LocalDate start;
    private final LocalDate birth;
    private final LocalDate half;
    private final LocalDate end;
    final double x0;
    final double xBirth;
    final double xHalf;
    final double xEnd;

    Scale(Story story, double x0, double xEnd) {
        this.start = story.conception();
        this.birth = story.birth();
        this.half = birth.plusMonths(6);
        this.end = story.end();
        this.x0 = x0;
        this.xEnd = xEnd;
        var room = xEnd - x0;
        this.xBirth = x0 + room * (story.born() ? 0.36 : 0.66);
        this.xHalf = xBirth + room * (story.born() ? 0.28 : 0.17);
    }

    double at(LocalDate day) {
        if (!day.isAfter(start)) {
            return x0;
        }
        if (!day.isAfter(birth)) {
            return between(start, birth, day, x0, xBirth);
        }
        if (!day.isAfter(half)) {
            return between(birth, half, day, xBirth, xHalf);
        }
        return day.isAfter(end) ? xEnd : between(half, end, day, xHalf, xEnd);
    }

    LocalDate half() {
        return half;
    }

    private static double between(LocalDate from, LocalDate to, LocalDate day, double a, double b) {
        return a + (b - a) * ChronoUnit.DAYS.between(from, day) / Math.max(1, ChronoUnit.DAYS.between(from, to));
    }
}

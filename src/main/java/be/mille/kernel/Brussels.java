package be.mille.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** The edge between instants, which we store, and the days and hours people in Brussels live in. */
public final class Brussels {
    public static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

    private Brussels() {}

    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    public static LocalDateTime timeOf(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZONE);
    }

    public static Instant at(LocalDateTime time) {
        return time.atZone(ZONE).toInstant();
    }

    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}

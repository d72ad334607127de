package be.mille.testing;

import be.mille.kernel.ScopedClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Stands still at 24 November 2026, 10:00 in Brussels, until a test moves it. */
public final class TestClock extends Clock {
    public static final Instant START = Instant.parse("2026-11-24T09:00:00Z");
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private Instant now = START;
    private boolean goesOn;

    public void set(Instant instant) {
        now = instant;
    }

    public void forward(Duration duration) {
        now = now.plus(duration);
    }

    /** From now on each look at it is a millisecond later, as with a real clock, until it is reset. */
    public void goOn() {
        goesOn = true;
    }

    public void reset() {
        now = START;
        goesOn = false;
    }

    @Override
    public synchronized Instant instant() {
        if (goesOn) {
            now = now.plusMillis(1);
        }
        return ScopedClock.moment().orElse(now);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}

package be.mille.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A clock that can be set for the length of one piece of work, on the thread that does it. Only the training space sets
 * it, so that what invented people did last month is written as done last month; everywhere else it is the clock it wraps.
 */
public final class ScopedClock extends Clock {
    private static final ScopedValue<Instant> MOMENT = ScopedValue.newInstance();

    private final Clock wrapped;

    public ScopedClock(Clock wrapped) {
        this.wrapped = wrapped;
    }

    /** The moment the running work is set at, if it is. */
    public static Optional<Instant> moment() {
        return MOMENT.isBound() ? Optional.of(MOMENT.get()) : Optional.empty();
    }

    public static void runAt(Instant moment, Runnable work) {
        ScopedValue.where(MOMENT, moment).run(work);
    }

    @Override
    public Instant instant() {
        return moment().orElseGet(wrapped::instant);
    }

    @Override
    public ZoneId getZone() {
        return wrapped.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new ScopedClock(wrapped.withZone(zone));
    }
}

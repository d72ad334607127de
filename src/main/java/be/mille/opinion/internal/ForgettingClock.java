package be.mille.opinion.internal;

import static be.mille.sql.Sql.p;

import be.mille.kernel.Brussels;
import be.mille.sql.Sql;
import java.time.Clock;
import java.time.Period;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Each night, the words of opinions that closed a while ago are deleted; that they were asked stays. */
@Component
public class ForgettingClock {
    /** Twelve months at most. */
    private static final Period KEPT = Period.ofMonths(12);

    private static final Logger LOG = LoggerFactory.getLogger(ForgettingClock.class);

    private final Sql sql;
    private final Clock clock;

    ForgettingClock(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @return of how many opinions the words went */
    @Scheduled(cron = "${mille.retention.cron:0 30 3 * * *}", zone = "Europe/Brussels")
    @Transactional
    public long look() {
        long some = sql.list(
                        row -> row.getLong("gone"),
                        "select opinion.forget(:before) as gone",
                        p("before", Brussels.startOf(Brussels.today(clock).minus(KEPT))))
                .getFirst();
        if (some > 0) {
            LOG.info("The words of {} opinions were deleted, twelve months after they closed", some);
        }
        return some;
    }
}

package be.mille.confidentiality.internal;

import static be.mille.sql.Sql.p;

import be.mille.sql.Sql;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Each night, relations that nobody confirmed and whose holder gave no sign fall asleep; of several servers one does it. */
@Component
class SleepClock {
    private static final Logger LOG = LoggerFactory.getLogger(SleepClock.class);

    private final Sql sql;
    private final Clock clock;

    SleepClock(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @return how many fell asleep */
    @Scheduled(cron = "${mille.sleep.cron:0 10 3 * * *}", zone = "Europe/Brussels")
    @Transactional
    public long look() {
        var now = clock.instant();
        long some = sql.list(
                        row -> row.getLong("put"),
                        "select confidentiality.sleep(:now, :before) as put",
                        p("now", now),
                        p("before", now.minus(Silence.SLEEPS_AFTER)))
                .getFirst();
        if (some > 0) {
            LOG.info("{} relations without a sign of their holder sleep from now on", some);
        }
        return some;
    }
}

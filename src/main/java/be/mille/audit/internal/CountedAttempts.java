package be.mille.audit.internal;

import static be.mille.sql.Sql.p;

import be.mille.audit.Attempts;
import be.mille.sql.Sql;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts in memory, so that whoever tries a thousand times a second writes no more rows than one who tries twice. */
@Component
class CountedAttempts implements Attempts {
    private static final Duration KEPT = Duration.ofDays(365);
    private static final Logger LOG = LoggerFactory.getLogger(CountedAttempts.class);

    private record Minute(Instant begins, Kind kind) {}

    private final Map<Minute, Long> waiting = new ConcurrentHashMap<>();
    private final Sql sql;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CountedAttempts(Sql sql, PlatformTransactionManager transactions, Clock clock) {
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public void count(Kind kind) {
        waiting.merge(new Minute(clock.instant().truncatedTo(ChronoUnit.MINUTES), kind), 1L, Long::sum);
    }

    /** What could not be written waits for the next time. */
    @Scheduled(initialDelayString = "${mille.attempts.every:PT5S}", fixedDelayString = "${mille.attempts.every:PT5S}")
    void write() {
        for (var minute : waiting.keySet()) {
            var times = waiting.remove(minute);
            if (times != null && !written(minute, times)) {
                waiting.merge(minute, times, Long::sum);
            }
        }
    }

    private boolean written(Minute minute, long times) {
        try {
            transaction.executeWithoutResult(_ -> sql.list(
                    _ -> true,
                    "select audit.attempted(:minute, :kind, :times)",
                    p("minute", minute.begins()),
                    p("kind", minute.kind()),
                    p("times", times)));
            return true;
        } catch (RuntimeException e) {
            LOG.warn("{} attempts could not be written down yet", times, e);
            return false;
        }
    }

    @Scheduled(cron = "${mille.retention.cron:0 40 3 * * *}", zone = "Europe/Brussels")
    void forget() {
        transaction.executeWithoutResult(_ -> sql.list(
                _ -> true,
                "select audit.forget_attempts(:before)",
                p("before", clock.instant().minus(KEPT))));
    }
}

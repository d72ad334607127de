package be.mille.intake.internal;

import static be.mille.sql.Sql.p;

import be.mille.intake.Arrivals;
import be.mille.kernel.Brussels;
import be.mille.sealing.Erasing;
import be.mille.sql.Sql;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Each night, what was answered a while ago goes whole, and of what nobody answered only the days are left, for the queue to say so. */
@Component
public class ArrivalsForgotten {
    private static final Logger LOG = LoggerFactory.getLogger(ArrivalsForgotten.class);

    private final Sql sql;
    private final Erasing erasing;
    private final Clock clock;

    ArrivalsForgotten(Sql sql, Erasing erasing, Clock clock) {
        this.sql = sql;
        this.erasing = erasing;
        this.clock = clock;
    }

    /** @param lapsed erased without an answer @param gone deleted after one */
    public record Forgotten(long lapsed, long gone) {}

    @Scheduled(cron = "${mille.retention.cron:0 30 3 * * *}", zone = "Europe/Brussels")
    @Transactional
    public Forgotten look() {
        var today = Brussels.today(clock);
        var forgotten = sql.find(
                        Forgotten.class,
                        "select lapsed, gone from intake.forget(:unanswered, :answered, :now)",
                        p("unanswered", Brussels.startOf(today.minus(Arrivals.UNANSWERED))),
                        p("answered", Brussels.startOf(today.minus(Arrivals.ANSWERED))),
                        p("now", clock.instant()))
                .orElseThrow();
        if (forgotten.lapsed() + forgotten.gone() > 0) {
            erasing.forget();
            LOG.info(
                    "{} requests from outside were erased without an answer, {} after one",
                    forgotten.lapsed(),
                    forgotten.gone());
        }
        return forgotten;
    }
}

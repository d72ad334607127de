package be.mille.network.internal;

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

/** Each night, questions that were settled a while ago, or that nobody spoke of for longer, are deleted with their answers. */
@Component
public class QuestionsForgotten {
    /** Long enough to see whether something is asked again and again. */
    private static final Period CLOSED = Period.ofMonths(6);

    private static final Period SILENT = Period.ofMonths(12);
    private static final Logger LOG = LoggerFactory.getLogger(QuestionsForgotten.class);

    private final Sql sql;
    private final Clock clock;

    QuestionsForgotten(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @return how many questions went */
    @Scheduled(cron = "${mille.retention.cron:0 30 3 * * *}", zone = "Europe/Brussels")
    @Transactional
    public long look() {
        var today = Brussels.today(clock);
        long some = sql.find(
                        row -> row.getLong("gone"),
                        "select network.forget(:closed, :silent) as gone",
                        p("closed", Brussels.startOf(today.minus(CLOSED))),
                        p("silent", Brussels.startOf(today.minus(SILENT))))
                .orElseThrow();
        if (some > 0) {
            LOG.info("{} questions to a network were deleted, past their time", some);
        }
        return some;
    }
}

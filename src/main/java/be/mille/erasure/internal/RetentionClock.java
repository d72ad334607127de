package be.mille.erasure.internal;

import static be.mille.sql.Sql.p;

import be.mille.kernel.Brussels;
import be.mille.kernel.Ids;
import be.mille.sql.Sql;
import java.time.Clock;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Each night, what nobody needs any more is put before the confidentiality officer; nothing is erased by itself. */
@Component
class RetentionClock {
    private static final Logger LOG = LoggerFactory.getLogger(RetentionClock.class);
    private static final int AT_ONCE = 200;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;

    RetentionClock(Sql sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /** @return how many were put before an officer */
    @Scheduled(cron = "${mille.retention.cron:0 30 3 * * *}", zone = "Europe/Brussels")
    @Transactional
    public long look() {
        long some = sql.list(
                        row -> row.getLong("made"),
                        "select erasure.due(:today, :now, :ids) as made",
                        p("today", Brussels.today(clock)),
                        p("now", clock.instant()),
                        p("ids", Stream.generate(ids::next).limit(AT_ONCE).toList()))
                .getFirst();
        if (some > 0) {
            LOG.info("{} records are past their time and wait for the confidentiality officers", some);
        }
        return some;
    }
}

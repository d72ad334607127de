package be.mille.note.internal;

import static be.mille.sql.Sql.p;

import be.mille.kernel.Brussels;
import be.mille.note.Notes;
import be.mille.sql.Sql;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Each night, drafts that nobody published within thirty days are deleted. Their authors were told on my day a week before. */
@Component
public class DraftClock {
    static final Period TOLD_BEFORE = Period.ofDays(7);

    private static final Logger LOG = LoggerFactory.getLogger(DraftClock.class);

    private final Sql sql;
    private final Clock clock;

    DraftClock(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The start of the day on which it is no longer there. */
    static Instant until(Instant madeAt) {
        return Brussels.startOf(Brussels.dayOf(madeAt).plus(Notes.DRAFT_KEPT).plusDays(1));
    }

    /** Made before that, a draft is told of. */
    Instant toldBefore() {
        return Brussels.startOf(Brussels.today(clock).minus(Notes.DRAFT_KEPT).plus(TOLD_BEFORE));
    }

    /** @return how many went */
    @Scheduled(cron = "${mille.retention.cron:0 30 3 * * *}", zone = "Europe/Brussels")
    @Transactional
    public long look() {
        long gone = sql.list(
                        row -> row.getLong("gone"),
                        "select note.forget_drafts(:before) as gone",
                        p("before", Brussels.startOf(Brussels.today(clock).minus(Notes.DRAFT_KEPT))))
                .getFirst();
        if (gone > 0) {
            LOG.info("{} drafts of notes were deleted, thirty days after they were begun", gone);
        }
        return gone;
    }
}

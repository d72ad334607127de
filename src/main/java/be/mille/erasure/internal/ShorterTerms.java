package be.mille.erasure.internal;

import static be.mille.sql.Sql.p;

import be.mille.audit.AuditEntry;
import be.mille.audit.AuditLog;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.sql.Sql;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Each night, what has a shorter term than the record is deleted, for nobody who asked: that it happened is logged, and nothing of what it was. */
@Component
class ShorterTerms {
    private static final Logger LOG = LoggerFactory.getLogger(ShorterTerms.class);

    /** The program itself. */
    private static final ActorId PROGRAM = new ActorId(new UUID(0, 1));

    private record Gone(String what, long gone) {}

    private final Sql sql;
    private final AuditLog log;
    private final Clock clock;

    ShorterTerms(Sql sql, AuditLog log, Clock clock) {
        this.sql = sql;
        this.log = log;
        this.clock = clock;
    }

    /** @return how many rows of what went */
    @Scheduled(cron = "${mille.retention.cron:0 30 3 * * *}", zone = "Europe/Brussels")
    @Transactional
    public Map<String, Long> expire() {
        var gone = sql
                .list(
                        Gone.class,
                        "select what, gone from erasure.expire(:today, :now)",
                        p("today", Brussels.today(clock)),
                        p("now", clock.instant()))
                .stream()
                .filter(one -> one.gone() > 0)
                .collect(Collectors.toMap(Gone::what, Gone::gone));
        gone.keySet().stream().sorted().forEach(this::note);
        if (!gone.isEmpty()) {
            LOG.info("Past its time and deleted: {}", gone);
        }
        return gone;
    }

    private void note(String what) {
        log.permitted(new AuditEntry(
                clock.instant(),
                PROGRAM,
                null,
                null,
                "erasure.expire." + what,
                AuditEntry.Outcome.PERMIT,
                "TERM_ENDED",
                null,
                Set.of()));
    }
}

package be.mille.confidentiality.internal;

import static be.mille.sql.Sql.p;

import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.sql.Sql;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Each night, unusual looks are written down until an officer answers, and the officers of the houses that have a new one get a mail
 * without a word of it; the same mail where a function was given that nobody has seen. Houses without an officer of their own are not watched, see the decision on whose officer answers.
 */
@Component
class UnusualClock {
    /** Longer than a day: a night may be missed. */
    private static final Duration LOOKED_AT = Duration.ofDays(4);

    private static final Logger LOG = LoggerFactory.getLogger(UnusualClock.class);

    private final Sql sql;
    private final ReferenceMail mail;
    private final Clock clock;

    UnusualClock(Sql sql, ReferenceMail mail, Clock clock) {
        this.sql = sql;
        this.mail = mail;
        this.clock = clock;
    }

    /** @return in how many houses something new waits */
    @Scheduled(cron = "${mille.unusual.cron:0 20 3 * * *}", zone = "Europe/Brussels")
    @Transactional
    public int look() {
        var now = clock.instant();
        var houses = sql.list(
                row -> row.getObject("house", UUID.class),
                "select house from confidentiality.keep_unusual(:since, :now) as house",
                p("since", now.minus(LOOKED_AT)),
                p("now", now));
        var officers = new HashSet<>(
                officers("select officer from confidentiality.tell_given(:now) as officer", p("now", now)));
        houses.forEach(house -> officers.addAll(officers("""
                select officer from confidentiality.officers_of(:house) as officer
                    join directory.professional p on p.id = officer and p.organisation = :house
                """, p("house", house))));
        officers.forEach(officer -> mail.unusual(officer, Brussels.dayOf(now)));
        if (!houses.isEmpty()) {
            LOG.info("Unusual looks wait for the officers of {} houses", houses.size());
        }
        return houses.size();
    }

    private List<ActorId> officers(String statement, Sql.Param param) {
        return sql.list(row -> new ActorId(row.getObject("officer", UUID.class)), statement, param);
    }
}

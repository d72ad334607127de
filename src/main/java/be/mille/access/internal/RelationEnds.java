package be.mille.access.internal;

import be.mille.access.Episodes.Episode;
import be.mille.access.Lengths;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.kernel.Brussels;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When a relation ends by itself: to the end of a day in Brussels, by its length and by what it is about (confidentiality model, 5.3). */
@Component
final class RelationEnds {
    /** Care goes on so long after the pregnancy, if nobody renews it. */
    private static final Period AFTER_THE_EPISODE = Period.ofMonths(12);
    /** What begins late may begin: no limit makes a relation shorter than one after a referral. */
    private static final Period AT_LEAST = Period.ofMonths(3);

    private final Lengths lengths;

    RelationEnds(Lengths lengths) {
        this.lengths = lengths;
    }

    Instant begun(RelationType type, Proof proof, Instant since, Episode episode) {
        var end = episode.end();
        var limit = type == RelationType.HEALTH_CARE && end != null
                ? end.plus(AFTER_THE_EPISODE)
                : coordinatedUntil(type, episode);
        return end(type, proof, Brussels.dayOf(since), limit);
    }

    /** Care that is renewed is not bound to the pregnancy any more; coordination always is to the second birthday. */
    Instant renewed(RelationType type, Proof proof, Instant now, Episode episode) {
        return end(type, proof, Brussels.dayOf(now), coordinatedUntil(type, episode));
    }

    private static @Nullable LocalDate coordinatedUntil(RelationType type, Episode episode) {
        var birthday = episode.secondBirthday();
        return type == RelationType.COORDINATION && birthday != null ? birthday.minusDays(1) : null;
    }

    private Instant end(RelationType type, Proof proof, LocalDate day, @Nullable LocalDate limit) {
        var last = day.plus(lengths.of(type, proof));
        if (limit != null && limit.isBefore(last)) {
            var least = day.plus(AT_LEAST);
            last = earlier(last, limit.isBefore(least) ? least : limit);
        }
        return Brussels.startOf(last.plusDays(1));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}

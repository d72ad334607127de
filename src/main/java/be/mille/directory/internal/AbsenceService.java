package be.mille.directory.internal;

import static be.mille.sql.Sql.p;

import be.mille.directory.Absences;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.sql.Sql;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads leave from the posts, as their organisations keep them. */
@Component
@Transactional
class AbsenceService implements Absences {
    private final Sql sql;
    private final Clock clock;

    AbsenceService(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    private record Away(ActorId actor, LocalDate until) {}

    @Override
    public Map<ActorId, LocalDate> today(Collection<ActorId> actors) {
        if (actors.isEmpty()) {
            return Map.of();
        }
        return sql
                .list(
                        row -> new Away(
                                new ActorId(row.getObject("actor", UUID.class)),
                                row.getObject("away_until", LocalDate.class)),
                        """
                        select t.actor, t.away_until from directory.post t
                        where t.actor = any(:actors) and t.away_from <= :today and t.away_until >= :today
                        """,
                        p("actors", List.copyOf(actors)),
                        p("today", Brussels.today(clock)))
                .stream()
                .collect(Collectors.toMap(Away::actor, Away::until));
    }
}

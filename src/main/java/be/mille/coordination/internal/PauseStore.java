package be.mille.coordination.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.CurrentActor;
import be.mille.coordination.Pause;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The table of pauses; asks nobody. */
@Component
class PauseStore {
    private final Sql sql;
    private final Ids ids;
    private final Clock clock;

    PauseStore(Sql sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    record Paused(FamilyId family, Pause pause) {}

    Optional<Pause> running(List<FamilyId> records) {
        return sql
                .list(row -> paused(row).pause(), """
                        select p.family, p.why, p.author, p.begins_on, p.until from coordination.pause p
                        where p.family = any(:records) and p.ended_at is null and p.until >= :today order by p.until desc, p.id limit 1
                        """, p("records", records), p("today", Brussels.today(clock)))
                .stream()
                .findFirst();
    }

    List<Pause> all(List<FamilyId> records) {
        return sql.list(row -> paused(row).pause(), """
                select p.family, p.why, p.author, p.begins_on, p.until from coordination.pause p
                where p.family = any(:records) order by p.begins_on, p.id
                """, p("records", records));
    }

    List<Paused> ofMine() {
        return sql.list(PauseStore::paused, """
                select p.family, p.why, p.author, p.begins_on, p.until
                from access.my_families() mine(family) join coordination.pause p on p.family = mine.family
                where p.ended_at is null and p.until >= :today order by p.until, p.id
                """, p("today", Brussels.today(clock)));
    }

    void begin(FamilyId family, Pause.Why why, LocalDate until) {
        sql.update(
                """
                insert into coordination.pause (id, family, author, why, begins_on, until)
                values (:id, :family, :author, :why, :today, :until)
                """,
                p("id", ids.next()),
                p("family", family),
                p("author", CurrentActor.get().id()),
                p("why", why),
                p("today", Brussels.today(clock)),
                p("until", until));
    }

    void end(List<FamilyId> records) {
        sql.update(
                """
                update coordination.pause set ended_at = :now, ended_by = :by
                where family = any(:records) and ended_at is null and until >= :today
                """,
                p("now", clock.instant()),
                p("by", CurrentActor.get().id()),
                p("records", records),
                p("today", Brussels.today(clock)));
    }

    private static Paused paused(ResultSet row) throws SQLException {
        return new Paused(
                new FamilyId(row.getObject("family", UUID.class)),
                new Pause(
                        Pause.Why.valueOf(row.getString("why")),
                        new ActorId(row.getObject("author", UUID.class)),
                        Objects.requireNonNull(row.getObject("begins_on", LocalDate.class)),
                        Objects.requireNonNull(row.getObject("until", LocalDate.class))));
    }
}

package be.mille.screening.internal;

import static be.mille.sql.Sql.p;

import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.kernel.LinkKeys;
import be.mille.screening.Door;
import be.mille.screening.Doors;
import be.mille.screening.Screening;
import be.mille.screening.ScreeningId;
import be.mille.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Doors as the team keeps them, and which answers came through them. */
@Component
class DoorStore {
    private final Sql sql;
    private final Ids ids;
    private final Clock clock;

    DoorStore(Sql sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /** Empty when this very act was done before. */
    Optional<UUID> insert(
            Screening screening,
            Door.Way way,
            Doors.Wish wish,
            String secret,
            String code,
            boolean alone,
            Instant until) {
        var id = ids.next();
        int added = sql.update(
                """
                insert into screening.door (id, screening, family, author, way, language, stage, alone, secret, code, made_at,
                    expires_at, key)
                values (:id, :screening, :family, :author, :way, :language, :stage, :alone, :secret, :code, :now, :until, :key)
                on conflict (key) do nothing
                """,
                p("id", id),
                p("screening", screening.id()),
                p("family", screening.family()),
                p("author", screening.startedBy()),
                p("way", way),
                p("language", wish.language()),
                p("stage", DoorStage.of(wish.stage())),
                p("alone", alone),
                p("secret", LinkKeys.hash(secret)),
                p("code", LinkKeys.hash(secret, code)),
                p("now", clock.instant()),
                p("until", until),
                p("key", wish.key()));
        return added == 1 ? Optional.of(id) : Optional.empty();
    }

    Optional<Door> find(UUID door) {
        return sql.find(DoorStore::door, """
                select id, screening, family, author, way, language, made_at, expires_at, wrong, opened_at, finished_at, closed_at
                from screening.door where id = :door
                """, p("door", door));
    }

    List<Door> of(ScreeningId screening) {
        return sql.list(DoorStore::door, """
                select id, screening, family, author, way, language, made_at, expires_at, wrong, opened_at, finished_at, closed_at
                from screening.door where screening = :screening order by made_at, id
                """, p("screening", screening));
    }

    void close(ScreeningId screening, UUID door, ActorId by) {
        sql.update("""
                update screening.door set closed_at = :now, closed_by = :by
                where id = :door and screening = :screening and closed_at is null
                """, p("now", clock.instant()), p("by", by), p("door", door), p("screening", screening));
    }

    void closeAll(FamilyId family, ActorId by) {
        sql.update("""
                update screening.door set closed_at = :now, closed_by = :by where family = :family and closed_at is null
                """, p("now", clock.instant()), p("by", by), p("family", family));
    }

    void closeAll(ScreeningId screening, ActorId by) {
        sql.update("""
                update screening.door set closed_at = :now, closed_by = :by
                where screening = :screening and closed_at is null
                """, p("now", clock.instant()), p("by", by), p("screening", screening));
    }

    List<ScreeningId> waiting(List<FamilyId> records) {
        return sql.list(row -> new ScreeningId(row.getObject("screening", UUID.class)), """
                select distinct screening from screening.answer
                where family = any(:records) and waiting and talked_at is null and kind <> 'DROPPED'
                """, p("records", records));
    }

    List<String> waitingDomains(ScreeningId screening) {
        return sql.list(
                row -> row.getString("domain"),
                "select distinct domain from screening.answer where screening = :screening and waiting",
                p("screening", screening));
    }

    void talkedOver(ScreeningId screening, String domain) {
        sql.update("""
                update screening.answer set talked_at = :now
                where screening = :screening and domain = :domain and waiting and talked_at is null
                """, p("now", clock.instant()), p("screening", screening), p("domain", domain));
    }

    void settle(ScreeningId screening) {
        sql.update(
                "update screening.answer set waiting = false where screening = :screening and waiting",
                p("screening", screening));
    }

    private static Door door(ResultSet row) throws SQLException {
        return new Door(
                row.getObject("id", UUID.class),
                new ScreeningId(row.getObject("screening", UUID.class)),
                new FamilyId(row.getObject("family", UUID.class)),
                new ActorId(row.getObject("author", UUID.class)),
                Door.Way.valueOf(row.getString("way")),
                row.getString("language"),
                Optional.ofNullable(ScreeningStore.instant(row, "made_at")).orElseThrow(),
                Optional.ofNullable(ScreeningStore.instant(row, "expires_at")).orElseThrow(),
                row.getInt("wrong"),
                ScreeningStore.instant(row, "opened_at"),
                ScreeningStore.instant(row, "finished_at"),
                ScreeningStore.instant(row, "closed_at"));
    }
}

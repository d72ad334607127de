package be.mille.screening.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Actor;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.kernel.NotFoundException;
import be.mille.screening.Interpreting;
import be.mille.screening.Presence;
import be.mille.screening.Screening;
import be.mille.screening.ScreeningId;
import be.mille.screening.ScreeningMoment;
import be.mille.screening.ScreeningPack;
import be.mille.screening.ScreeningState;
import be.mille.screening.Screenings.Start;
import be.mille.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The heads of screenings. */
@Component
class ScreeningStore {
    private static final String HEAD = """
            select id, family, person, pack, pack_version, moment, language, interpreting, presence, started_at, started_by,
                organisation, written_later, state, paused_at, alone_at, done_at, version
            from screening.screening
            """;
    private final Sql sql;
    private final Ids ids;
    private final Clock clock;

    ScreeningStore(Sql sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /** A second start with the same key gives the first screening. */
    ScreeningId insert(FamilyId family, @Nullable UUID person, Actor actor, ScreeningPack pack, Start start) {
        var now = clock.instant();
        sql.update(
                """
                insert into screening.screening (id, family, person, pack, pack_version, moment, language, interpreting, presence,
                    started_at, started_by, organisation, written_later, state, key)
                values (:id, :family, cast(:person as uuid), :pack, :pack_version, :moment, :language, :interpreting, :presence,
                    :started_at, :started_by, :organisation, :written_later, 'OPEN', :key)
                on conflict (key) do nothing
                """,
                p("id", ids.next()),
                p("family", family),
                p("person", person),
                p("pack", pack.id()),
                p("pack_version", pack.version()),
                p("moment", start.moment()),
                p("language", start.language()),
                p("interpreting", start.interpreting()),
                p("presence", start.presence()),
                p("started_at", start.heldAt() == null ? now : start.heldAt()),
                p("started_by", actor.id()),
                p("organisation", actor.organisation()),
                p("written_later", start.heldAt() != null),
                p("key", start.key()));
        return sql.find(
                        row -> new ScreeningId(row.getObject("id", UUID.class)),
                        """
                        select id from screening.screening where key = :key and family = :family
                          and person is not distinct from cast(:person as uuid)
                        """,
                        p("key", start.key()),
                        p("family", family),
                        p("person", person))
                .orElseThrow(NotFoundException::new);
    }

    Screening get(List<FamilyId> records, ScreeningId id) {
        return sql.find(
                        ScreeningStore::screening,
                        HEAD + "where id = :id and family = any(:records)",
                        p("id", id),
                        p("records", records))
                .orElseThrow(NotFoundException::new);
    }

    List<Screening> of(List<FamilyId> records) {
        return sql.list(
                ScreeningStore::screening,
                HEAD + "where family = any(:records) and person is null order by started_at desc, id desc",
                p("records", records));
    }

    List<Screening> ofSecondParents(List<FamilyId> records) {
        return sql.list(
                ScreeningStore::screening,
                HEAD + "where family = any(:records) and person is not null order by started_at desc, id desc",
                p("records", records));
    }

    /** Whoever saves answers of one screening waits for whoever saves them at the same moment. */
    Screening lock(List<FamilyId> records, ScreeningId id) {
        return sql.find(
                        ScreeningStore::screening,
                        HEAD + "where id = :id and family = any(:records) for update",
                        p("id", id),
                        p("records", records))
                .orElseThrow(NotFoundException::new);
    }

    void alone(ScreeningId id) {
        sql.updateOne(
                "update screening.screening set alone_at = :now, version = version + 1 where id = :id",
                p("now", clock.instant()),
                p("id", id));
    }

    void move(ScreeningId id, ScreeningState state, @Nullable ActorId by) {
        var now = clock.instant();
        sql.updateOne(
                """
                update screening.screening set state = :state, alone_at = null, paused_at = :paused_at,
                    done_at = :done_at, done_by = :done_by, version = version + 1
                where id = :id
                """,
                p("state", state),
                p("paused_at", state == ScreeningState.PAUSED ? now : null),
                p("done_at", state == ScreeningState.DONE ? now : null),
                p("done_by", state == ScreeningState.DONE ? by : null),
                p("id", id));
    }

    void quiet(FamilyId family, LocalDate until, ActorId by) {
        sql.update("""
                insert into screening.quiet (family, until, at, by) values (:family, :until, :now, :by)
                on conflict (family) do update set until = :until, at = :now, by = :by
                """, p("family", family), p("until", until), p("now", clock.instant()), p("by", by));
    }

    static Screening screening(ResultSet row) throws SQLException {
        return new Screening(
                new ScreeningId(row.getObject("id", UUID.class)),
                new FamilyId(row.getObject("family", UUID.class)),
                row.getObject("person", UUID.class),
                row.getString("pack"),
                row.getString("pack_version"),
                ScreeningMoment.valueOf(row.getString("moment")),
                row.getString("language"),
                Interpreting.valueOf(row.getString("interpreting")),
                Presence.valueOf(row.getString("presence")),
                Optional.ofNullable(instant(row, "started_at")).orElseThrow(),
                new ActorId(row.getObject("started_by", UUID.class)),
                row.getObject("organisation", UUID.class),
                row.getBoolean("written_later"),
                ScreeningState.valueOf(row.getString("state")),
                instant(row, "paused_at"),
                instant(row, "alone_at"),
                instant(row, "done_at"),
                row.getInt("version"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}

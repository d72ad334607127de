package be.mille.family.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.family.ChildId;
import be.mille.family.FamilyEvent;
import be.mille.family.FamilyEventId;
import be.mille.family.Precision;
import be.mille.family.RecordEvent;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.sealing.Seal;
import be.mille.sealing.Sealing;
import be.mille.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Rows of events. */
@Repository
class FamilyEventStore {
    private static final String TABLE = "family.event";
    private static final String COLUMNS =
            "select e.id, e.family, e.kind, e.happens_on, e.precise, e.words, e.child, e.compartment, e.author, e.created_at, e.version ";

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final TimeHistory history;
    private final Sealing sealing;

    FamilyEventStore(Sql sql, Ids ids, Clock clock, TimeHistory history, Sealing sealing) {
        this.sealing = sealing;
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.history = history;
    }

    List<FamilyEvent> of(List<FamilyId> records) {
        return sql.list(this::event, COLUMNS + """
                        from family.event e where e.family = any(:records) and e.withdrawn_at is null
                        order by e.happens_on desc, e.precise, e.id desc
                        """, p("records", records));
    }

    List<FamilyEvent> ofMine(LocalDate from, LocalDate until) {
        return sql.list(this::event, COLUMNS + """
                        from access.my_families() mine(family) join family.event e on e.family = mine.family
                        where e.happens_on between :from and :until and e.withdrawn_at is null
                        order by e.happens_on, e.id
                        """, p("from", from), p("until", until));
    }

    Optional<FamilyEvent> find(List<FamilyId> records, FamilyEventId event) {
        return sql.find(
                this::event,
                COLUMNS
                        + "from family.event e where e.id = :id and e.family = any(:records) and e.withdrawn_at is null",
                p("id", event),
                p("records", records));
    }

    Optional<FamilyEventId> byKey(FamilyId family, UUID key) {
        return sql.find(
                row -> new FamilyEventId(row.getObject("id", UUID.class)),
                "select id from family.event where form_key = :key and family = :family",
                p("key", key),
                p("family", family));
    }

    FamilyEventId add(FamilyId family, RecordEvent one, Compartment where) {
        var id = new FamilyEventId(ids.next());
        sql.update(
                """
                insert into family.event (id, family, compartment, kind, happens_on, precise, words, child, form_key, created_at,
                    created_by)
                values (:id, :family, :compartment, :kind, :day, :precise, cast(:words as text), cast(:child as uuid), :key, :now,
                    :by)
                """,
                p("id", id),
                p("family", family),
                p("compartment", where),
                p("kind", one.kind()),
                p("day", one.day()),
                p("precise", one.precise()),
                p("words", seal(family, id, where).closeAny("words", one.words())),
                p("child", one.child()),
                p("key", one.key()),
                p("now", clock.instant()),
                p("by", CurrentActor.get().id()));
        history.keep(family, where, id, "EVENT", null);
        return id;
    }

    void change(FamilyEvent was, RecordEvent one, Compartment where) {
        keepRow(was, where);
        sql.updateOne(
                """
                update family.event set compartment = :compartment,
                    author = case when compartment = :compartment then author else access.actor() end, kind = :kind, happens_on = :day, precise = :precise,
                    words = cast(:words as text), child = cast(:child as uuid), version = version + 1
                where id = :id and version = :version
                """,
                p("compartment", where),
                p("kind", one.kind()),
                p("day", one.day()),
                p("precise", one.precise()),
                p("words", seal(was.family(), was.id(), where).closeAny("words", one.words())),
                p("child", one.child()),
                p("id", was.id()),
                p("version", one.version()));
    }

    void withdraw(FamilyEvent was, int version) {
        keepRow(was, was.compartment());
        sql.updateOne(
                "update family.event set withdrawn_at = :now, version = version + 1 where id = :id and version = :version",
                p("now", clock.instant()),
                p("id", was.id()),
                p("version", version));
    }

    private Seal seal(FamilyId family, FamilyEventId event, Compartment where) {
        return sealing.of(TABLE, family, where, event.value());
    }

    /** What becomes restricted is restricted in its history too. */
    private void keepRow(FamilyEvent was, Compartment next) {
        sql.find(String.class, "select to_jsonb(e)::text from family.event e where e.id = :id", p("id", was.id()))
                .ifPresent(row -> history.keep(
                        was.family(), next.restricted() ? next : was.compartment(), was.id(), "EVENT", row));
    }

    private FamilyEvent event(ResultSet row) throws SQLException {
        var child = row.getObject("child", UUID.class);
        return new FamilyEvent(
                new FamilyEventId(row.getObject("id", UUID.class)),
                new FamilyId(row.getObject("family", UUID.class)),
                FamilyEvent.Kind.valueOf(row.getString("kind")),
                row.getObject("happens_on", LocalDate.class),
                Precision.valueOf(row.getString("precise")),
                sealing.of(TABLE, row).openAny("words", row.getString("words")),
                child == null ? null : new ChildId(child),
                Compartment.valueOf(row.getString("compartment")),
                new ActorId(row.getObject("author", UUID.class)),
                row.getTimestamp("created_at").toInstant(),
                row.getInt("version"));
    }
}

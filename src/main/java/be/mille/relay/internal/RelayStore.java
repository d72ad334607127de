package be.mille.relay.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.relay.OpenRelay;
import be.mille.relay.RelayId;
import be.mille.relay.RelayStep;
import be.mille.relay.StartRelay;
import be.mille.sealing.Sealing;
import be.mille.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Open relays and what happened to them; what was written in words lies closed. */
@Component
class RelayStore {
    private static final String RELAY = "relay.open_relay";
    private static final String STEP = "relay.step";
    /** An owner who does not accompany her any more, or is not at work, owns nothing: somebody has to take it. */
    private static final String COLUMNS = """
            select o.id, o.family, o.compartment, o.author, o.kind, o.since, o.awaited, o.from_whom, o.owner, o.asked, o.asked_on, o.look_on,
                o.closed_on, o.ended, o.told, o.made_at, o.version, relay.held(o.family, o.owner) as held
            from relay.open_relay o
            """;

    private final Sql sql;
    private final Sealing sealing;
    private final Ids ids;
    private final Clock clock;

    RelayStore(Sql sql, Sealing sealing, Ids ids, Clock clock) {
        this.sql = sql;
        this.sealing = sealing;
        this.ids = ids;
        this.clock = clock;
    }

    Optional<RelayId> byKey(FamilyId family, UUID key) {
        return sql.find(
                RelayStore::id,
                "select id from relay.open_relay where family = :family and key = :key",
                p("family", family),
                p("key", key));
    }

    List<OpenRelay> of(List<FamilyId> records) {
        return sql.list(this::relay, COLUMNS + """
                where o.family = any (:records) order by o.closed_on desc nulls first, o.made_at desc, o.id desc
                """, p("records", records));
    }

    Optional<OpenRelay> find(List<FamilyId> records, RelayId id) {
        return sql.find(
                this::relay,
                COLUMNS + "where o.id = :id and o.family = any (:records)",
                p("id", id),
                p("records", records));
    }

    List<OpenRelay> ofMine() {
        return sql.list(this::relay, COLUMNS + """
                join access.my_families() mine on mine = o.family
                where o.closed_on is null order by o.since, o.id
                """);
    }

    List<RelayStep> course(RelayId id) {
        return sql.list(this::step, """
                select s.id, s.family, s.compartment, s.what, s.actor, s.whom, s.words, s.at from relay.step s
                where s.relay = :id order by s.version
                """, p("id", id));
    }

    RelayId start(StartRelay command, Compartment compartment) {
        var id = new RelayId(ids.next());
        var me = CurrentActor.get();
        var seal = sealing.of(RELAY, command.family(), compartment, id.value());
        sql.update(
                """
                insert into relay.open_relay (id, family, compartment, author, organisation, kind, since, awaited, from_whom, owner, look_on,
                    made_at, key)
                values (:id, :family, :compartment, :me, :organisation, :kind, :since, :awaited, :from, :me, :look, :now, :key)
                """,
                p("id", id),
                p("family", command.family()),
                p("compartment", compartment),
                p("me", me.id()),
                p("organisation", me.organisation()),
                p("kind", command.kind()),
                p("since", command.since()),
                p("awaited", seal.close("awaited", command.awaited())),
                p("from", seal.close("from_whom", command.from())),
                p("look", command.lookOn()),
                p("now", clock.instant()),
                p("key", command.key()));
        return id;
    }

    /** As it is now: who owns it, who was asked, when it is looked at again, and whether it is over. */
    void move(OpenRelay to, int version) {
        var asked = to.asked();
        var end = to.end();
        sql.updateOne(
                """
                update relay.open_relay set owner = :owner, asked = :asked, asked_on = :askedOn, look_on = :look, closed_on = :closed,
                    ended = :ended, version = version + 1
                where id = :id and version = :version
                """,
                p("owner", to.owner()),
                p("asked", asked == null ? null : asked.whom()),
                p("askedOn", asked == null ? null : asked.on()),
                p("look", to.lookOn()),
                p("closed", end == null ? null : end.on()),
                p("ended", end == null ? null : end.how()),
                p("id", to.id()),
                p("version", version));
    }

    void told(OpenRelay one) {
        sql.update(
                "update relay.open_relay set told = :me where id = :id",
                p("me", CurrentActor.get().id()),
                p("id", one.id()));
    }

    /** @param of as it was before; as it is, when it was opened */
    void note(OpenRelay of, RelayStep.What what, @Nullable ActorId whom, @Nullable String words) {
        var id = ids.next();
        sql.update(
                """
                insert into relay.step (id, relay, family, compartment, author, actor, what, whom, words, at, version)
                values (:id, :relay, :family, :compartment, :author, :me, :what, :whom, :words, :now, :version)
                """,
                p("id", id),
                p("relay", of.id()),
                p("family", of.family()),
                p("compartment", of.compartment()),
                p("author", of.author()),
                p("me", CurrentActor.get().id()),
                p("what", what),
                p("whom", whom),
                p("words", sealing.of(STEP, of.family(), of.compartment(), id).closeAny("words", words)),
                p("now", clock.instant()),
                p("version", what == RelayStep.What.OPENED ? of.version() : of.version() + 1));
    }

    private OpenRelay relay(ResultSet row) throws SQLException {
        var seal = sealing.of(RELAY, row);
        var asked = actor(row, "asked");
        var closed = row.getObject("closed_on", LocalDate.class);
        return new OpenRelay(
                id(row),
                new FamilyId(row.getObject("family", UUID.class)),
                Compartment.valueOf(row.getString("compartment")),
                new ActorId(row.getObject("author", UUID.class)),
                row.getString("kind"),
                row.getObject("since", LocalDate.class),
                seal.open("awaited", row.getString("awaited")),
                seal.open("from_whom", row.getString("from_whom")),
                new ActorId(row.getObject("owner", UUID.class)),
                row.getBoolean("held"),
                asked == null ? null : new OpenRelay.Asked(asked, row.getObject("asked_on", LocalDate.class)),
                row.getObject("look_on", LocalDate.class),
                closed == null ? null : new OpenRelay.End(closed, Objects.requireNonNull(row.getString("ended"))),
                actor(row, "told"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }

    private RelayStep step(ResultSet row) throws SQLException {
        return new RelayStep(
                RelayStep.What.valueOf(row.getString("what")),
                new ActorId(row.getObject("actor", UUID.class)),
                actor(row, "whom"),
                sealing.of(STEP, row).openAny("words", row.getString("words")),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable ActorId actor(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new ActorId(id);
    }

    private static RelayId id(ResultSet row) throws SQLException {
        return new RelayId(row.getObject("id", UUID.class));
    }
}

package be.mille.relay.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.relay.Agreed;
import be.mille.relay.Authority;
import be.mille.relay.AuthorityFields;
import be.mille.relay.AuthorityId;
import be.mille.relay.SheKnows;
import be.mille.sealing.Sealing;
import be.mille.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Authorities, and what might be said to each at each time; what was written in words lies closed. */
@Component
class AuthorityStore {
    /** Where all of it lies. */
    static final Compartment PLACE = Compartment.C8;

    private static final String AUTHORITY = "relay.authority";
    private static final String AGREED = "relay.agreed";
    private static final String COLUMNS = """
            select a.id, a.family, a.compartment, a.author, a.kind, a.contact, a.reach, a.since, a.frame, a.may_say, a.not_say, a.agreement,
                a.agreement_words, a.reread_on, a.ended_on, a.made_at, a.version
            from relay.authority a
            """;

    private final Sql sql;
    private final Sealing sealing;
    private final Ids ids;
    private final Clock clock;

    AuthorityStore(Sql sql, Sealing sealing, Ids ids, Clock clock) {
        this.sql = sql;
        this.sealing = sealing;
        this.ids = ids;
        this.clock = clock;
    }

    Optional<AuthorityId> byKey(FamilyId family, UUID key) {
        return sql.find(
                AuthorityStore::id,
                "select id from relay.authority where family = :family and key = :key",
                p("family", family),
                p("key", key));
    }

    List<Authority> of(List<FamilyId> records) {
        return sql.list(this::authority, COLUMNS + """
                where a.family = any (:records) order by a.ended_on desc nulls first, a.made_at desc, a.id desc
                """, p("records", records));
    }

    Optional<Authority> find(List<FamilyId> records, AuthorityId id) {
        return sql.find(
                this::authority,
                COLUMNS + "where a.id = :id and a.family = any (:records)",
                p("id", id),
                p("records", records));
    }

    List<Authority> toReread(LocalDate by) {
        return sql.list(this::authority, COLUMNS + """
                join access.my_families() mine on mine = a.family
                where a.ended_on is null and a.reread_on <= :by order by a.reread_on, a.id
                """, p("by", by));
    }

    List<Agreed> course(AuthorityId id) {
        return sql.list(this::agreed, """
                select g.id, g.family, g.compartment, g.actor, g.what, g.may_say, g.not_say, g.agreement, g.at from relay.agreed g
                where g.authority = :id order by g.version
                """, p("id", id));
    }

    AuthorityId note(UUID key, FamilyId family, AuthorityFields fields) {
        var id = new AuthorityId(ids.next());
        var me = CurrentActor.get();
        var seal = sealing.of(AUTHORITY, family, PLACE, id.value());
        sql.update(
                """
                insert into relay.authority (id, family, compartment, author, organisation, kind, contact, reach, since, frame, may_say,
                    not_say, agreement, agreement_words, reread_on, made_at, key)
                values (:id, :family, :place, :me, :organisation, :kind, :contact, :reach, :since, :frame, :maySay,
                    :notSay, :knows, :knowsWords, :reread, :now, :key)
                """,
                p("id", id),
                p("family", family),
                p("place", PLACE),
                p("me", me.id()),
                p("organisation", me.organisation()),
                p("kind", fields.kind()),
                p("contact", seal.closeAny("contact", fields.contact())),
                p("reach", seal.closeAny("reach", fields.reach())),
                p("since", fields.since()),
                p("frame", fields.frame()),
                p("maySay", seal.close("may_say", fields.maySay())),
                p("notSay", seal.closeAny("not_say", fields.notSay())),
                p("knows", fields.knows()),
                p("knowsWords", seal.closeAny("agreement_words", fields.knowsWords())),
                p("reread", fields.rereadOn()),
                p("now", clock.instant()),
                p("key", key));
        return id;
    }

    void change(Authority one, AuthorityFields fields, @Nullable LocalDate endedOn, int version) {
        var seal = sealing.of(AUTHORITY, one.family(), PLACE, one.id().value());
        sql.updateOne(
                """
                update relay.authority set kind = :kind, contact = :contact, reach = :reach, since = :since, frame = :frame,
                    may_say = :maySay, not_say = :notSay, agreement = :knows, agreement_words = :knowsWords, reread_on = :reread,
                    ended_on = :ended, version = version + 1
                where id = :id and version = :version
                """,
                p("kind", fields.kind()),
                p("contact", seal.closeAny("contact", fields.contact())),
                p("reach", seal.closeAny("reach", fields.reach())),
                p("since", fields.since()),
                p("frame", fields.frame()),
                p("maySay", seal.close("may_say", fields.maySay())),
                p("notSay", seal.closeAny("not_say", fields.notSay())),
                p("knows", fields.knows()),
                p("knowsWords", seal.closeAny("agreement_words", fields.knowsWords())),
                p("reread", fields.rereadOn()),
                p("ended", endedOn),
                p("id", one.id()),
                p("version", version));
    }

    /** @param of as it was before; as it is, when it was noted */
    void keep(Authority of, AuthorityFields fields, Agreed.What what) {
        var id = ids.next();
        var seal = sealing.of(AGREED, of.family(), PLACE, id);
        sql.update(
                """
                insert into relay.agreed (id, authority, family, compartment, author, actor, what, may_say, not_say, agreement, at,
                    version)
                values (:id, :authority, :family, :place, :author, :me, :what, :maySay, :notSay, :knows, :now, :version)
                """,
                p("id", id),
                p("authority", of.id()),
                p("family", of.family()),
                p("place", PLACE),
                p("author", of.author()),
                p("me", CurrentActor.get().id()),
                p("what", what),
                p("maySay", seal.close("may_say", fields.maySay())),
                p("notSay", seal.closeAny("not_say", fields.notSay())),
                p("knows", fields.knows()),
                p("now", clock.instant()),
                p("version", what == Agreed.What.NOTED ? of.version() : of.version() + 1));
    }

    private Authority authority(ResultSet row) throws SQLException {
        var seal = sealing.of(AUTHORITY, row);
        return new Authority(
                id(row),
                new FamilyId(row.getObject("family", UUID.class)),
                Compartment.valueOf(row.getString("compartment")),
                new ActorId(row.getObject("author", UUID.class)),
                new AuthorityFields(
                        row.getString("kind"),
                        seal.openAny("contact", row.getString("contact")),
                        seal.openAny("reach", row.getString("reach")),
                        row.getObject("since", LocalDate.class),
                        row.getString("frame"),
                        seal.open("may_say", row.getString("may_say")),
                        seal.openAny("not_say", row.getString("not_say")),
                        SheKnows.valueOf(row.getString("agreement")),
                        seal.openAny("agreement_words", row.getString("agreement_words")),
                        row.getObject("reread_on", LocalDate.class)),
                row.getObject("ended_on", LocalDate.class),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }

    private Agreed agreed(ResultSet row) throws SQLException {
        var seal = sealing.of(AGREED, row);
        return new Agreed(
                Agreed.What.valueOf(row.getString("what")),
                new ActorId(row.getObject("actor", UUID.class)),
                seal.open("may_say", row.getString("may_say")),
                seal.openAny("not_say", row.getString("not_say")),
                SheKnows.valueOf(row.getString("agreement")),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static AuthorityId id(ResultSet row) throws SQLException {
        return new AuthorityId(row.getObject("id", UUID.class));
    }
}

package be.mille.directory.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Actor;
import be.mille.access.ActorFunction;
import be.mille.directory.Post;
import be.mille.kernel.ActorId;
import be.mille.kernel.OrganisationId;
import be.mille.sql.Sql;
import be.mille.ui.Reach;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Posts, with the name and function of who holds them. A professional without a post has worked since ever. */
@Component
class PostStore {
    private static final String POST = """
            select p.id, p.given, p.family_name, p.function, p.languages, t.inami, t.starts_on, t.ends_on, t.away_from,
                t.away_until, t.suspended_at, coalesce(t.version, 0) as version, p.phone, p.reached_when
            from directory.professional p left join directory.post t on t.actor = p.id
            where p.organisation = :organisation
            """;

    private final Sql sql;

    PostStore(Sql sql) {
        this.sql = sql;
    }

    List<Post> of(OrganisationId organisation) {
        return sql.list(
                PostStore::post,
                POST + " order by t.ends_on is not null, p.family_name, p.given, p.id",
                p("organisation", organisation));
    }

    Optional<Post> find(OrganisationId organisation, ActorId actor) {
        return sql.find(PostStore::post, POST + " and p.id = :id", p("organisation", organisation), p("id", actor));
    }

    /** Whether it was not there before. */
    boolean insert(OrganisationId organisation, ActorId actor, Post.Fields fields) {
        int added = sql.update(
                """
                insert into directory.professional (id, code, given, family_name, function, organisation, languages)
                values (:id, :code, :given, :family, :function, :organisation, :languages)
                on conflict (id) do nothing
                """,
                p("id", actor),
                p("code", actor.toString()),
                p("given", fields.given()),
                p("family", fields.familyName()),
                p("function", fields.function()),
                p("organisation", organisation),
                p("languages", fields.languages()));
        if (added == 1) {
            write(actor, fields, 0);
        }
        return added == 1;
    }

    void update(ActorId actor, Post.Fields fields, int version) {
        write(actor, fields, version);
        sql.update(
                """
                update directory.professional set given = :given, family_name = :family, function = :function,
                    languages = :languages
                where id = :id
                """,
                p("given", fields.given()),
                p("family", fields.familyName()),
                p("function", fields.function()),
                p("languages", fields.languages()),
                p("id", actor));
    }

    void setReach(ActorId actor, Reach reach) {
        sql.update("""
                update directory.professional set phone = cast(:phone as text), reached_when = cast(:when as text)
                where id = :id
                """, p("phone", reach.phone()), p("when", reach.when()), p("id", actor));
    }

    /** Version 0 stands for a post nobody wrote yet; two who write the first one at once meet as stale. */
    private void write(ActorId actor, Post.Fields fields, int version) {
        sql.updateOne(
                """
                insert into directory.post as t (actor, organisation, inami, starts_on, away_from, away_until, version)
                select id, organisation, cast(:inami as text), :startsOn, cast(:awayFrom as date),
                    cast(:awayUntil as date), 1
                from directory.professional where id = :id
                on conflict (actor) do update set inami = excluded.inami, starts_on = excluded.starts_on,
                    away_from = excluded.away_from, away_until = excluded.away_until, version = t.version + 1
                where t.version = :version
                """,
                p("inami", fields.inami()),
                p("startsOn", fields.startsOn()),
                p("awayFrom", fields.awayFrom()),
                p("awayUntil", fields.awayUntil()),
                p("id", actor),
                p("version", version));
    }

    void setSuspended(ActorId actor, @Nullable Instant at, int version) {
        ensure(actor, version);
        sql.updateOne("""
                update directory.post set suspended_at = cast(:at as timestamptz), version = version + 1
                where actor = :id and version = :version
                """, p("at", at), p("id", actor), p("version", version));
    }

    void setEnd(ActorId actor, LocalDate lastDay, int version) {
        ensure(actor, version);
        sql.updateOne("""
                update directory.post set ends_on = :day, starts_on = least(starts_on, :day), version = version + 1
                where actor = :id and version = :version
                """, p("day", lastDay), p("id", actor), p("version", version));
    }

    private void ensure(ActorId actor, int version) {
        if (version == 0) {
            sql.update("""
                    insert into directory.post (actor, organisation, starts_on)
                    select id, organisation, date '2000-01-01' from directory.professional where id = :id
                    on conflict (actor) do nothing
                    """, p("id", actor));
        }
    }

    Optional<Actor> current(ActorId actor, LocalDate today) {
        return sql.find(
                row -> new Actor(
                        new ActorId(row.getObject("id", UUID.class)),
                        ActorFunction.valueOf(row.getString("function")),
                        new OrganisationId(row.getObject("organisation", UUID.class))),
                """
                select p.id, p.function, p.organisation
                from directory.professional p left join directory.post t on t.actor = p.id
                where p.id = :id and (t.actor is null or (t.suspended_at is null and t.starts_on <= :today
                    and (t.ends_on is null or t.ends_on >= :today)))
                """,
                p("today", today),
                p("id", actor));
    }

    private static Post post(ResultSet row) throws SQLException {
        var starts = row.getObject("starts_on", LocalDate.class);
        var suspended = row.getObject("suspended_at", OffsetDateTime.class);
        return new Post(
                new ActorId(row.getObject("id", UUID.class)),
                new Post.Fields(
                        row.getString("given"),
                        row.getString("family_name"),
                        ActorFunction.valueOf(row.getString("function")),
                        row.getString("inami"),
                        Arrays.asList((String[]) row.getArray("languages").getArray()),
                        starts == null ? LocalDate.of(2000, 1, 1) : starts,
                        row.getObject("away_from", LocalDate.class),
                        row.getObject("away_until", LocalDate.class)),
                row.getObject("ends_on", LocalDate.class),
                suspended == null ? null : suspended.toInstant(),
                row.getInt("version"),
                new Reach(row.getString("phone"), row.getString("reached_when"), null));
    }
}

package be.mille.access.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Actor;
import be.mille.access.Basis;
import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations.Asleep;
import be.mille.access.Relations.Relation;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.kernel.OrganisationId;
import be.mille.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The table of relations; asks nobody. */
@Component
class RelationStore {
    /** She keeps nobody away by ending a relation: whoever she does not want there, or stepped back, is left out of the team at once. */
    static final String NOT_KEPT_AWAY = """
            not exists (
                select 1 from access.exclusion e
                where e.family = :family and (e.actor = r.actor or e.organisation = r.organisation)
                  and (e.until is null or e.until > :now))
            """;

    private final Sql sql;
    private final Ids ids;

    RelationStore(Sql sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** A relation as it begins. */
    record Begun(
            FamilyId family,
            Actor holder,
            RelationType type,
            Set<Compartment> scope,
            @Nullable Compartment subject,
            Proof proof,
            Instant since,
            Instant until) {}

    UUID insert(Begun one, Instant now) {
        var id = ids.next();
        var holder = one.holder();
        sql.update(
                """
                insert into access.relation (id, family, actor, organisation, type, writes, scope, subject, basis, proof,
                    starts_at, ends_at, created_by, created_at)
                values (:id, :family, :actor, :organisation, :type, :writes, :scope, cast(:subject as text), :basis, :proof,
                    :since, :until, :by, :now)
                """,
                p("id", id),
                p("family", one.family()),
                p("actor", holder.id()),
                p("organisation", holder.organisation()),
                p("type", one.type()),
                p("writes", one.type().writes()),
                p("scope", one.scope()),
                p("subject", one.subject()),
                p("basis", Basis.of(one.type(), one.proof())),
                p("proof", one.proof()),
                p("since", one.since()),
                p("until", one.until()),
                p("by", CurrentActor.get().id()),
                p("now", now));
        return id;
    }

    /** Running, to come and past; without what somebody ended at a moment that a clock set back has not reached. */
    List<Relation> of(FamilyId family, Instant now) {
        return sql.list(
                RelationStore::relation,
                """
                select r.actor, r.type, r.starts_at, r.ends_at, r.scope, r.proof, r.basis, r.subject, r.created_by from access.relation r
                where r.family = :family and not (r.ended_by_act and r.ends_at > :now) and
                """ + NOT_KEPT_AWAY + " order by r.starts_at, r.id",
                p("family", family),
                p("now", now));
    }

    /** A role for one restricted subject tells nothing here: only some know of it. */
    Set<ActorId> endedByHer(FamilyId family) {
        return Set.copyOf(sql.list(row -> new ActorId(row.getObject("actor", UUID.class)), """
                select last.actor from (
                    select distinct on (r.actor) r.actor, r.ended_by_act, r.end_reason from access.relation r
                    where r.family = :family and r.subject is null and r.type <> 'BREAK_GLASS'
                    order by r.actor, r.starts_at desc, r.id desc) last
                where last.ended_by_act and last.end_reason in ('WITHDRAWN', 'SUSPENDED_UNSAFE', 'HER_WISH')
                """, p("family", family)));
    }

    void confirm(FamilyId family, ActorId colleague, RelationType type, Proof proof, Instant now) {
        sql.update(
                """
                update access.relation set proof = :proof, basis = :basis, version = version + 1
                where family = :family and actor = :actor and type = :type and not ended_by_act and starts_at <= :now
                  and (ends_at is null or ends_at > :now)
                """,
                p("proof", proof),
                p("basis", Basis.of(type, proof)),
                p("family", family),
                p("actor", colleague),
                p("type", type),
                p("now", now));
    }

    void renew(FamilyId family, Relation one, Instant until, Instant now) {
        sql.update(
                """
                update access.relation set ends_at = greatest(ends_at, :until), renewed_at = :now, version = version + 1
                where family = :family and actor = :actor and type = :type and proof = :proof and not ended_by_act
                  and starts_at <= :now and ends_at > :now
                """,
                p("until", until),
                p("now", now),
                p("family", family),
                p("actor", one.actor()),
                p("type", one.type()),
                p("proof", one.proof()));
    }

    /** A role for one restricted subject, from now on: so long by itself, and no longer than was said. */
    void lasts(FamilyId family, Relation role, Instant ordinary, @Nullable Instant until, Instant now) {
        sql.update(
                """
                update access.relation set ends_at = least(cast(:until as timestamptz), greatest(ends_at, :ordinary)), version = version + 1
                where family = :family and actor = :actor and subject = :subject and not ended_by_act
                  and starts_at <= :now and ends_at > :now
                """,
                p("until", until),
                p("ordinary", ordinary),
                p("family", family),
                p("actor", role.actor()),
                p("subject", role.subject()),
                p("now", now));
    }

    List<Asleep> asleep(FamilyId family, Instant now) {
        return sql.list(
                row -> new Asleep(
                        new ActorId(row.getObject("actor", UUID.class)),
                        new OrganisationId(row.getObject("organisation", UUID.class)),
                        RelationType.valueOf(row.getString("type")),
                        row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                        AccessEngine.scope(row),
                        Arrays.stream((String[]) row.getArray("subjects").getArray())
                                .map(Compartment::valueOf)
                                .collect(Collectors.toUnmodifiableSet())),
                """
                select distinct on (r.actor) r.actor, r.organisation, r.type, r.ends_at, slept.scope, slept.subjects from access.relation r
                cross join lateral (
                    select array_agg(distinct open) as scope,
                        case when bool_and(o.subject is not null) then array_agg(distinct o.subject) else '{}' end as subjects
                    from access.relation o cross join unnest(o.scope) as open
                    where o.family = r.family and o.actor = r.actor and not o.ended_by_act and o.asleep_until > :now) slept
                where r.family = :family and not r.ended_by_act and r.asleep_until > :now and r.ends_at <= :now
                  and not exists (
                    select 1 from access.relation o
                    where o.family = r.family and o.actor = r.actor and o.type <> 'BREAK_GLASS' and not o.ended_by_act and o.starts_at <= :now
                      and (o.ends_at is null or o.ends_at > :now))
                  and
                """ + NOT_KEPT_AWAY + " order by r.actor, r.ends_at desc, r.id",
                p("family", family),
                p("now", now));
    }

    /** What slept, as far as it can be woken. */
    List<Relation> sleeping(FamilyId family, ActorId colleague, Instant now) {
        return sql.list(
                RelationStore::relation,
                """
                select r.actor, r.type, r.starts_at, r.ends_at, r.scope, r.proof, r.basis, r.subject, r.created_by from access.relation r
                where r.family = :family and r.actor = :actor and not r.ended_by_act and r.asleep_until > :now and
                """ + NOT_KEPT_AWAY,
                p("family", family),
                p("actor", colleague),
                p("now", now));
    }

    /**
     * Once more, from now on. Social care runs as long as it would have: longer needs her agreement, see renewal.
     *
     * @param until for anything else
     */
    void again(FamilyId family, Relation one, Instant until, Instant now) {
        sql.update(
                """
                insert into access.relation (id, family, actor, organisation, type, writes, scope, subject, basis, proof,
                    starts_at, ends_at, created_by, created_at)
                select :id, r.family, r.actor, r.organisation, r.type, r.writes, r.scope, r.subject, r.basis, r.proof,
                    :now, case when r.type = 'SOCIAL_CARE' then least(cast(:until as timestamptz), r.asleep_until) else cast(:until as timestamptz) end,
                    case when r.subject is null then :by else r.created_by end, :now
                from access.relation r
                where r.family = :family and r.actor = :actor and r.type = :type and r.proof = :proof and r.asleep_until > :now and not r.ended_by_act
                  and r.subject is not distinct from cast(:subject as text)
                order by r.ends_at desc, r.id limit 1
                """,
                p("id", ids.next()),
                p("now", now),
                p("until", until),
                p("by", CurrentActor.get().id()),
                p("family", family),
                p("actor", one.actor()),
                p("type", one.type()),
                p("proof", one.proof()),
                p("subject", one.subject()));
    }

    /** Nothing of it is woken any more. */
    void leaveAsleep(FamilyId family, ActorId colleague) {
        sql.update("""
                update access.relation set asleep_until = null, version = version + 1
                where family = :family and actor = :actor and asleep_until is not null
                """, p("family", family), p("actor", colleague));
    }

    private static Relation relation(ResultSet row) throws SQLException {
        var end = row.getObject("ends_at", OffsetDateTime.class);
        var subject = row.getString("subject");
        return new Relation(
                new ActorId(row.getObject("actor", UUID.class)),
                RelationType.valueOf(row.getString("type")),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                end == null ? null : end.toInstant(),
                AccessEngine.scope(row),
                Proof.valueOf(row.getString("proof")),
                Basis.valueOf(row.getString("basis")),
                subject == null ? null : Compartment.valueOf(subject),
                new ActorId(row.getObject("created_by", UUID.class)));
    }
}

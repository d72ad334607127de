package be.mille.access.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Access;
import be.mille.access.Actor;
import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.kernel.NotFoundException;
import be.mille.sql.Sql;
import be.mille.sql.TransactionMemory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens, lists and ends relations and clearances; each act is asked for and logged like any other. */
@Service
@Transactional
class RelationService implements Relations {
    /** She keeps nobody away by ending a relation: whoever she does not want there, or stepped back, is left out of the team at once. */
    private static final String NOT_KEPT_AWAY = """
            not exists (
                select 1 from access.exclusion e
                where e.family = :family and (e.actor = r.actor or e.organisation = r.organisation)
                  and e.since <= :now and (e.until is null or e.until > :now))
            """;

    private final Sql sql;
    private final Access access;
    private final Ids ids;
    private final Clock clock;
    private final ScopeMatrix matrix;

    RelationService(Sql sql, Access access, Ids ids, Clock clock, ScopeMatrix matrix) {
        this.matrix = matrix;
        this.sql = sql;
        this.access = access;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void openNew(FamilyId family, String proof) {
        var actor = access.require(AccessAction.OPEN_NEW);
        var type = matrix.ordinary(actor.function())
                .orElseThrow(() -> new IllegalStateException("This function accompanies nobody"));
        insert(family, actor, type, moment(), proof);
        forget();
    }

    @Override
    public void add(FamilyId family, Actor colleague, RelationType type, Instant since, String proof) {
        access.require(AccessAction.ADD_COLLEAGUE, family);
        if (matrix.scope(colleague.function(), type).isEmpty()) {
            throw new IllegalArgumentException(colleague.function() + " opens nothing by " + type);
        }
        insert(family, colleague, type, since, proof);
        forget();
    }

    @Override
    public void renew(FamilyId family, ActorId colleague) {
        access.require(AccessAction.RENEW_RELATION, family);
        var now = clock.instant();
        of(family).stream()
                .filter(one -> one.actor().equals(colleague)
                        && !one.startsAt().isAfter(now)
                        && one.type() != RelationType.BREAK_GLASS
                        && one.endsAt() != null
                        && one.endsAt().isAfter(now))
                .map(Relation::type)
                .distinct()
                .forEach(type -> sql.update(
                        """
                        update access.relation set ends_at = greatest(ends_at, :until), version = version + 1
                        where family = :family and actor = :actor and type = :type and ends_at > :now
                        """,
                        p(
                                "until",
                                Brussels.startOf(
                                        Brussels.dayOf(now).plus(type.length()).plusDays(1))),
                        p("family", family),
                        p("actor", colleague),
                        p("type", type),
                        p("now", now)));
        forget();
    }

    @Override
    public void end(FamilyId family, ActorId colleague, String reason) {
        access.require(AccessAction.END_RELATION, family);
        sql.find(
                row -> true,
                "select access.unname(:family, :actor, :now)",
                p("family", family),
                p("actor", colleague),
                p("now", moment()));
        sql.update("""
                update access.relation set ends_at = :now, end_reason = :reason, version = version + 1
                where family = :family and actor = :actor and (ends_at is null or ends_at > :now)
                """, p("now", clock.instant()), p("reason", reason), p("family", family), p("actor", colleague));
        forget();
    }

    @Override
    public void leave(ActorId leaver, Instant at) {
        access.require(AccessAction.LEAVE);
        sql.find(row -> true, "select access.leave(:leaver, :at)", p("leaver", leaver), p("at", at));
        forget();
    }

    @Override
    public List<Relation> of(FamilyId family) {
        access.require(AccessAction.SEE_TEAM, family);
        return sql.list(
                RelationService::relation,
                """
                select r.actor, r.type, r.starts_at, r.ends_at, r.scope from access.relation r
                where r.family = :family and
                """ + NOT_KEPT_AWAY + " order by r.starts_at, r.id",
                p("family", family),
                p("now", clock.instant()));
    }

    @Override
    public void clearAuthor(FamilyId family, Compartment compartment) {
        access.require(AccessAction.CLEAR_AUTHOR, family);
        var me = CurrentActor.get().id();
        clear(family, me, compartment, me, "AUTHOR");
    }

    @Override
    public void clear(FamilyId family, ActorId colleague, Compartment compartment) {
        clear(family, colleague, compartment, CurrentActor.get().id());
    }

    @Override
    public void clear(FamilyId family, ActorId colleague, Compartment compartment, ActorId author) {
        access.require(AccessAction.NAME_READER, family, compartment, author);
        if (!mayName(family, compartment, author) || !accompanies(family, colleague)) {
            throw new NotFoundException();
        }
        clear(family, colleague, compartment, author, "NAMED");
    }

    /** Only somebody with a running relation is named: what is said opens to nobody who is not there. */
    private boolean accompanies(FamilyId family, ActorId colleague) {
        return sql.find(row -> true, """
                        select 1 from access.relation
                        where family = :family and actor = :actor and starts_at <= :now
                          and (ends_at is null or ends_at > :now) limit 1
                        """, p("family", family), p("actor", colleague), p("now", moment()))
                .isPresent();
    }

    @Override
    public boolean mayName(FamilyId family, Compartment compartment, ActorId author) {
        return author.equals(CurrentActor.get().id())
                || sql.find(
                                Boolean.class,
                                "select access.may_write(:family, :compartment) as whole",
                                p("family", family),
                                p("compartment", compartment))
                        .orElseThrow();
    }

    @Override
    public Set<ActorId> mayKnow(FamilyId family, Compartment compartment, ActorId author) {
        var me = CurrentActor.get().id();
        if (author.equals(me)) {
            access.require(AccessAction.SEE_READERS, family);
        } else {
            access.require(AccessAction.SEE_READERS, family, compartment, author);
        }
        return Set.copyOf(sql.list(
                row -> new ActorId(row.getObject("actor", UUID.class)),
                """
                select distinct r.actor from access.relation r
                where r.family = :family and r.starts_at <= :now and (r.ends_at is null or r.ends_at > :now)
                  and (r.actor = :author or :compartment = any (r.scope) or exists (
                    select 1 from access.clearance c
                    where c.family = :family and c.actor = r.actor and c.compartment = :compartment
                      and c.author = :author and c.since <= :now and (c.until is null or c.until > :now)))
                  and
                """ + NOT_KEPT_AWAY,
                p("family", family),
                p("compartment", compartment),
                p("author", author),
                p("now", clock.instant())));
    }

    /**
     * The moment this transaction began, by which row-level security judges all of it: a relation or clearance that began a
     * millisecond later would not open what the same transaction goes on to write.
     */
    private Instant moment() {
        return sql.find(row -> row.getObject("at", OffsetDateTime.class).toInstant(), "select access.moment() as at")
                .orElseThrow();
    }

    private void clear(FamilyId family, ActorId reader, Compartment compartment, ActorId author, String basis) {
        if (!compartment.restricted()) {
            throw new IllegalArgumentException(compartment + " needs no clearance");
        }
        sql.update(
                """
                insert into access.clearance (id, family, actor, compartment, author, basis, since, granted_by)
                select :id, :family, :actor, :compartment, :author, :basis, :now, :by
                where not exists (select 1 from access.clearance c
                    where c.family = :family and c.actor = :actor and c.compartment = :compartment
                      and c.author = :author and c.since <= :now and (c.until is null or c.until > :now))
                """,
                p("id", ids.next()),
                p("family", family),
                p("actor", reader),
                p("compartment", compartment),
                p("author", author),
                p("basis", basis),
                p("now", moment()),
                p("by", CurrentActor.get().id()));
        forget();
    }

    /** What this transaction knew about who may open what is asked anew. */
    private static void forget() {
        TransactionMemory.forget(AccessEngine.Holder.class);
    }

    private void insert(FamilyId family, Actor holder, RelationType type, Instant since, String proof) {
        var end = Brussels.startOf(Brussels.dayOf(since).plus(type.length()).plusDays(1));
        sql.update(
                """
                insert into access.relation (id, family, actor, organisation, type, writes, scope, basis, proof,
                    starts_at, ends_at, created_by, created_at)
                values (:id, :family, :actor, :organisation, :type, :writes, :scope, 'CARE', :proof,
                    :since, :until, :by, :now)
                """,
                p("id", ids.next()),
                p("family", family),
                p("actor", holder.id()),
                p("organisation", holder.organisation()),
                p("type", type),
                p("writes", type.writes()),
                p("scope", matrix.scope(holder.function(), type)),
                p("proof", proof),
                p("since", since),
                p("until", end),
                p("by", CurrentActor.get().id()),
                p("now", clock.instant()));
    }

    private static Relation relation(ResultSet row) throws SQLException {
        var end = row.getObject("ends_at", OffsetDateTime.class);
        return new Relation(
                new ActorId(row.getObject("actor", UUID.class)),
                RelationType.valueOf(row.getString("type")),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                end == null ? null : end.toInstant(),
                AccessEngine.scope(row));
    }
}

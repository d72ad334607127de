package be.mille.access.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Access;
import be.mille.access.Clearances;
import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.kernel.NotFoundException;
import be.mille.sql.Sql;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Names readers of restricted words; each act is asked for and logged like any other. */
@Service
@Transactional
class ClearanceService implements Clearances {
    private final Sql sql;
    private final Access access;
    private final Ids ids;
    private final Clock clock;

    ClearanceService(Sql sql, Access access, Ids ids, Clock clock) {
        this.sql = sql;
        this.access = access;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void clearAuthor(FamilyId family, Compartment compartment) {
        access.require(AccessAction.CLEAR_AUTHOR, family);
        var me = CurrentActor.get().id();
        clear(family, me, compartment, me, "AUTHOR", null);
    }

    @Override
    public void clear(FamilyId family, ActorId colleague, Compartment compartment) {
        clear(family, colleague, compartment, CurrentActor.get().id());
    }

    @Override
    public void clear(FamilyId family, ActorId colleague, Compartment compartment, ActorId author) {
        name(family, colleague, compartment, author, null);
    }

    @Override
    public void clearUntil(FamilyId family, ActorId colleague, Compartment compartment, @Nullable Instant until) {
        var me = CurrentActor.get().id();
        name(family, colleague, compartment, me, until);
        last(family, colleague, compartment, me, until);
    }

    @Override
    public void lastUntil(FamilyId family, ActorId colleague, Compartment compartment, @Nullable Instant until) {
        access.require(
                AccessAction.NAME_READER,
                family,
                compartment,
                CurrentActor.get().id());
        last(family, colleague, compartment, null, until);
    }

    private void name(
            FamilyId family, ActorId colleague, Compartment compartment, ActorId author, @Nullable Instant until) {
        access.require(AccessAction.NAME_READER, family, compartment, author);
        if (!mayName(family, compartment, author) || !accompanies(family, colleague)) {
            throw new NotFoundException();
        }
        clear(family, colleague, compartment, author, "NAMED", until);
    }

    /** @param author null for every author whose words the current actor may know */
    private void last(
            FamilyId family,
            ActorId colleague,
            Compartment compartment,
            @Nullable ActorId author,
            @Nullable Instant until) {
        sql.find(
                _ -> true,
                "select access.named_until(:family, :actor, :compartment, cast(:author as uuid), cast(:until as timestamptz))",
                p("family", family),
                p("actor", colleague),
                p("compartment", compartment),
                p("author", author),
                p("until", until));
        Moment.forget();
    }

    @Override
    public void unname(FamilyId family, ActorId colleague, Compartment compartment, ActorId author) {
        access.require(AccessAction.UNNAME_READER, family, compartment, author);
        sql.find(
                _ -> true,
                "select access.unname(:family, :actor, :compartment, :author, access.moment())",
                p("family", family),
                p("actor", colleague),
                p("compartment", compartment),
                p("author", author));
        Moment.forget();
    }

    /** Only somebody who accompanies the family is named, and nobody she keeps away: what is said opens to nobody who is not there, or is so for a few hours. */
    private boolean accompanies(FamilyId family, ActorId colleague) {
        return sql.find(
                        row -> true,
                        """
                        select 1 from access.relation r
                        where r.family = :family and r.actor = :actor and r.type <> 'BREAK_GLASS' and not r.ended_by_act and r.starts_at <= :now
                          and (r.ends_at is null or r.ends_at > :now) and
                        """ + RelationStore.NOT_KEPT_AWAY + " limit 1",
                        p("family", family),
                        p("actor", colleague),
                        p("now", Moment.of(sql)))
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
                where r.family = :family and not r.ended_by_act and r.starts_at <= :now and (r.ends_at is null or r.ends_at > :now)
                  and (r.actor = :author or :compartment = any (r.scope) or r.type <> 'BREAK_GLASS' and exists (
                    select 1 from access.clearance c
                    where c.family = :family and c.actor = r.actor and c.compartment = :compartment
                      and c.author = :author and not c.ended_by_act and c.since <= :now and (c.until is null or c.until > :now)))
                  and
                """ + RelationStore.NOT_KEPT_AWAY,
                p("family", family),
                p("compartment", compartment),
                p("author", author),
                p("now", clock.instant())));
    }

    private record Reads(Compartment compartment, ActorId reader) {}

    @Override
    public Map<Compartment, Set<ActorId>> mayKnowMine(FamilyId family, Collection<Compartment> compartments) {
        access.require(AccessAction.SEE_READERS, family);
        var readers = new EnumMap<Compartment, Set<ActorId>>(Compartment.class);
        compartments.forEach(one -> readers.put(one, new HashSet<>()));
        sql.list(
                        row -> new Reads(
                                Compartment.valueOf(row.getString("compartment")),
                                new ActorId(row.getObject("actor", UUID.class))),
                        """
                        select distinct asked.compartment, r.actor
                        from unnest(:compartments) asked(compartment) join access.relation r
                          on r.family = :family and not r.ended_by_act and r.starts_at <= :now and (r.ends_at is null or r.ends_at > :now)
                        where (asked.compartment = any (r.scope)
                            or asked.compartment = any (:restricted) and (r.actor = :me or r.type <> 'BREAK_GLASS' and exists (
                              select 1 from access.clearance c
                              where c.family = :family and c.actor = r.actor and c.compartment = asked.compartment
                                and c.author = :me and not c.ended_by_act and c.since <= :now and (c.until is null or c.until > :now))))
                          and
                        """ + RelationStore.NOT_KEPT_AWAY,
                        p("compartments", compartments),
                        p("restricted", Compartment.RESTRICTED),
                        p("family", family),
                        p("me", CurrentActor.get().id()),
                        p("now", clock.instant()))
                .forEach(one -> readers.computeIfAbsent(one.compartment(), _ -> new HashSet<>())
                        .add(one.reader()));
        return readers;
    }

    @Override
    public List<Named> named(FamilyId family) {
        access.require(AccessAction.SEE_READERS, family);
        return sql.list(
                row -> new Named(
                        new ActorId(row.getObject("actor", UUID.class)),
                        Compartment.valueOf(row.getString("compartment")),
                        new ActorId(row.getObject("author", UUID.class))),
                """
                select distinct actor, compartment, author from access.clearance
                where family = :family and basis = 'NAMED' and not ended_by_act and since <= :now and (until is null or until > :now)
                """,
                p("family", family),
                p("now", clock.instant()));
    }

    private void clear(
            FamilyId family,
            ActorId reader,
            Compartment compartment,
            ActorId author,
            String basis,
            @Nullable Instant until) {
        if (!compartment.restricted()) {
            throw new IllegalArgumentException(compartment + " needs no clearance");
        }
        sql.update(
                """
                insert into access.clearance (id, family, actor, compartment, author, basis, since, until, granted_by)
                select :id, :family, :actor, :compartment, :author, :basis, :now, cast(:until as timestamptz), :by
                where not exists (select 1 from access.clearance c
                    where c.family = :family and c.actor = :actor and c.compartment = :compartment
                      and c.author = :author and not c.ended_by_act and c.since <= :now and (c.until is null or c.until > :now))
                """,
                p("id", ids.next()),
                p("family", family),
                p("actor", reader),
                p("compartment", compartment),
                p("author", author),
                p("basis", basis),
                p("now", Moment.of(sql)),
                p("until", until),
                p("by", CurrentActor.get().id()));
        Moment.forget();
    }
}

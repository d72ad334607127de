package be.mille.access.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Access;
import be.mille.access.Actor;
import be.mille.access.ActorFunction;
import be.mille.access.Bounds;
import be.mille.access.Compartment;
import be.mille.access.EndReason;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.sql.Sql;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Narrows, widens and shortens relations; each act is asked for and logged. */
@Service
@Transactional
class BoundService implements Bounds {
    private final Sql sql;
    private final Access access;
    private final Relations relations;
    private final Clock clock;
    private final ScopeMatrix matrix;

    BoundService(Sql sql, Access access, Relations relations, Clock clock, ScopeMatrix matrix) {
        this.matrix = matrix;
        this.sql = sql;
        this.access = access;
        this.relations = relations;
        this.clock = clock;
    }

    @Override
    public Set<Compartment> opens(ActorFunction function) {
        return matrix.ordinary(function)
                .map(type -> matrix.scope(function, type))
                .orElse(Set.of());
    }

    @Override
    public void alone(Collection<FamilyId> families) {
        families.stream()
                .map(FamilyId::value)
                .sorted()
                .forEach(one -> sql.find(
                        _ -> true,
                        "select pg_advisory_xact_lock(hashtextextended('readers ' || cast(:family as text), 0))",
                        p("family", one)));
        Moment.forget();
    }

    @Override
    public UUID add(FamilyId family, Actor colleague, Set<Compartment> subjects, @Nullable Instant until, Proof proof) {
        return relations.add(family, colleague, ordinary(colleague), subjects, until, proof);
    }

    private RelationType ordinary(Actor colleague) {
        return matrix.ordinary(colleague.function())
                .orElseThrow(() -> new IllegalArgumentException(colleague.function() + " accompanies nobody"));
    }

    @Override
    public void addForSubject(
            FamilyId family, Actor colleague, Compartment subject, @Nullable Instant until, Proof proof) {
        relations.addForSubject(family, colleague, ordinary(colleague), subject, until, proof);
    }

    @Override
    public void endUnseen(FamilyId family, @Nullable UUID whom, Set<Compartment> subjects, EndReason reason) {
        access.require(AccessAction.SET_BOUNDS, family);
        sql.find(
                _ -> true,
                "select access.end_unseen(:family, cast(:whom as uuid), cast(:subjects as text[]), :reason)",
                p("family", family),
                p("whom", whom),
                p("subjects", subjects),
                p("reason", reason));
        Moment.forget();
    }

    @Override
    public void narrow(FamilyId family, ActorId colleague, Set<Compartment> without) {
        access.require(AccessAction.SET_BOUNDS, family);
        if (without.contains(Compartment.C0)) {
            throw new IllegalArgumentException("Without C0 there is no relation");
        }
        if (without.isEmpty()) {
            return;
        }
        sql.update("""
                update access.relation set scope = array(select one from unnest(scope) one where one <> all (cast(:without as text[]))),
                    version = version + 1
                where family = :family and actor = :actor and scope && cast(:without as text[])
                  and (ends_at is null or ends_at > :now or asleep_until > :now)
                """, p("without", without), p("family", family), p("actor", colleague), p("now", clock.instant()));
        without.stream()
                .filter(Compartment::restricted)
                .forEach(one -> sql.find(
                        row -> true,
                        "select access.unname(:family, :actor, :compartment, access.moment())",
                        p("family", family),
                        p("actor", colleague),
                        p("compartment", one)));
        Moment.forget();
    }

    @Override
    public void widen(FamilyId family, Actor colleague, Set<Compartment> with) {
        access.require(AccessAction.SET_BOUNDS, family);
        var more = EnumSet.noneOf(Compartment.class);
        more.addAll(with);
        more.retainAll(opens(colleague.function()));
        if (more.isEmpty()) {
            return;
        }
        sql.update("""
                update access.relation set scope = array(select one from unnest(scope || cast(:more as text[])) one group by one order by one),
                    version = version + 1
                where family = :family and actor = :actor and subject is null and type <> 'BREAK_GLASS' and not scope @> cast(:more as text[]) and (ends_at is null or ends_at > :now)
                """, p("more", more), p("family", family), p("actor", colleague.id()), p("now", clock.instant()));
        Moment.forget();
    }

    @Override
    public void endBy(FamilyId family, ActorId colleague, Instant until) {
        endBy(family, colleague, null, until);
    }

    @Override
    public void endBy(FamilyId family, ActorId colleague, @Nullable Compartment subject, Instant until) {
        access.require(AccessAction.SET_BOUNDS, family);
        sql.update("""
                update access.relation set ends_at = greatest(starts_at, :until), version = version + 1
                where family = :family and actor = :actor and (ends_at is null or ends_at > :until) and type <> 'BREAK_GLASS'
                  and subject is not distinct from cast(:subject as text)
                """, p("until", until), p("family", family), p("actor", colleague), p("subject", subject));
        Moment.forget();
    }
}

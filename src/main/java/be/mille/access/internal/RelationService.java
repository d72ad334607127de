package be.mille.access.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Access;
import be.mille.access.Actor;
import be.mille.access.Clearances;
import be.mille.access.Compartment;
import be.mille.access.EndReason;
import be.mille.access.Episodes.Episode;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.sql.Sql;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens, lists, renews, wakes and ends relations; each act is asked for and logged like any other. */
@Service
@Transactional
class RelationService implements Relations {
    private final Sql sql;
    private final Access access;
    private final RelationStore store;
    private final RelationEnds ends;
    private final ScopeMatrix matrix;
    private final Clearances clearances;
    private final Beginnings beginnings;
    private final Clock clock;

    RelationService(
            Sql sql,
            Access access,
            RelationStore store,
            RelationEnds ends,
            ScopeMatrix matrix,
            Clearances clearances,
            Beginnings beginnings,
            Clock clock) {
        this.sql = sql;
        this.access = access;
        this.store = store;
        this.ends = ends;
        this.matrix = matrix;
        this.clearances = clearances;
        this.beginnings = beginnings;
        this.clock = clock;
    }

    @Override
    public void openNew(FamilyId family, Proof proof, @Nullable LocalDate due) {
        var actor = access.require(AccessAction.OPEN_NEW);
        var type = matrix.ordinary(actor.function())
                .orElseThrow(() -> new IllegalStateException("This function accompanies nobody"));
        beginnings.begin(family, actor, type, Reach.ALL, proof, Moment.of(sql), new Episode(due, null));
    }

    @Override
    public UUID add(FamilyId family, Actor colleague, RelationType type, Instant since, Proof proof) {
        return add(family, colleague, type, Reach.ALL, since, proof);
    }

    @Override
    public UUID add(
            FamilyId family,
            Actor colleague,
            RelationType type,
            Set<Compartment> subjects,
            @Nullable Instant until,
            Proof proof) {
        return add(family, colleague, type, new Reach(subjects, null, until), clock.instant(), proof);
    }

    private UUID add(FamilyId family, Actor colleague, RelationType type, Reach reach, Instant since, Proof proof) {
        access.require(AccessAction.ADD_COLLEAGUE, family);
        if (matrix.scope(colleague.function(), type).isEmpty()) {
            throw new IllegalArgumentException(colleague.function() + " opens nothing by " + type);
        }
        store.leaveAsleep(family, colleague.id());
        return beginnings.begin(family, colleague, type, reach, proof, since);
    }

    @Override
    public void addForSubject(FamilyId family, Actor colleague, RelationType type, Compartment subject, Proof proof) {
        addForSubject(family, colleague, type, subject, null, proof);
    }

    @Override
    public void addForSubject(
            FamilyId family,
            Actor colleague,
            RelationType type,
            Compartment subject,
            @Nullable Instant until,
            Proof proof) {
        access.require(AccessAction.ADD_COLLEAGUE, family);
        if (!subject.restricted() || subject == Compartment.C10) {
            throw new IllegalArgumentException("Nobody is there for " + subject + " alone");
        }
        clearances.clearAuthor(family, subject);
        store.leaveAsleep(family, colleague.id());
        // the moment of the transaction: only whoever is there already can be named
        var reach = new Reach(Set.of(subject), subject, until);
        beginnings.begin(family, colleague, type, reach, proof, Moment.of(sql));
        clearances.clearUntil(family, colleague.id(), subject, until);
    }

    @Override
    public void agreedAgain(
            FamilyId family, ActorId colleague, Compartment subject, @Nullable Instant until, Proof proof) {
        access.require(AccessAction.ADD_COLLEAGUE, family);
        var now = Moment.of(sql);
        running(family, colleague)
                .filter(one -> one.subject() == subject)
                .forEach(one -> store.lasts(family, one, beginnings.until(family, one.type(), proof, now), until, now));
        Moment.forget();
    }

    @Override
    public void confirm(FamilyId family, ActorId colleague, Proof proof) {
        access.require(AccessAction.ADD_COLLEAGUE, family);
        var now = clock.instant();
        running(family, colleague)
                .map(Relation::type)
                .distinct()
                .forEach(type -> store.confirm(family, colleague, type, proof, now));
    }

    @Override
    public void renew(FamilyId family, ActorId colleague) {
        access.require(AccessAction.RENEW_RELATION, family);
        var now = clock.instant();
        var episode = beginnings.episode(family);
        var hers =
                running(family, colleague).filter(one -> one.endsAt() != null).toList();
        // a mandate to coordinate is renewed as such; it is lengthened here only where there is no other relation
        hers.stream()
                .filter(one -> one.type() != RelationType.COORDINATION
                        || hers.stream().allMatch(other -> other.type() == RelationType.COORDINATION))
                .forEach(one -> store.renew(family, one, ends.renewed(one.type(), one.proof(), now, episode), now));
        Moment.forget();
    }

    private Stream<Relation> running(FamilyId family, ActorId colleague) {
        var now = clock.instant();
        return of(family).stream()
                .filter(one -> one.actor().equals(colleague)
                        && one.type() != RelationType.BREAK_GLASS
                        && !one.startsAt().isAfter(now)
                        && (one.endsAt() == null || one.endsAt().isAfter(now)));
    }

    @Override
    public void end(FamilyId family, ActorId colleague, EndReason reason) {
        access.require(AccessAction.END_RELATION, family);
        // the moment of the transaction: what ends later is only foreseen, and would be open again by a clock set back
        var now = Moment.of(sql);
        sql.find(
                row -> true,
                "select access.unname(:family, :actor, :now)",
                p("family", family),
                p("actor", colleague),
                p("now", now));
        store.leaveAsleep(family, colleague);
        sql.update("""
                update access.relation set ends_at = greatest(starts_at, :now), end_reason = :reason, version = version + 1
                where family = :family and actor = :actor and (ends_at is null or ends_at > :now)
                """, p("now", now), p("reason", reason), p("family", family), p("actor", colleague));
        Moment.forget();
    }

    @Override
    public void endBegun(FamilyId family, UUID relation, EndReason reason) {
        access.require(AccessAction.END_RELATION, family);
        sql.find(
                row -> true,
                "select access.end_begun(:family, :relation, :reason)",
                p("family", family),
                p("relation", relation),
                p("reason", reason));
        Moment.forget();
    }

    @Override
    public void leave(ActorId leaver, Instant at) {
        access.require(AccessAction.LEAVE);
        var end = at.isAfter(clock.instant()) ? at : Moment.of(sql);
        sql.find(row -> true, "select access.leave(:leaver, :at)", p("leaver", leaver), p("at", end));
        Moment.forget();
    }

    @Override
    public List<Relation> of(FamilyId family) {
        access.require(AccessAction.SEE_TEAM, family);
        return store.of(family, clock.instant());
    }

    @Override
    public Set<ActorId> endedByHer(FamilyId family) {
        access.require(AccessAction.SEE_TEAM, family);
        return store.endedByHer(family);
    }

    @Override
    public List<Asleep> asleep(FamilyId family) {
        access.require(AccessAction.SEE_TEAM, family);
        return store.asleep(family, clock.instant());
    }

    @Override
    public void wake(FamilyId family, ActorId colleague) {
        access.require(AccessAction.RENEW_RELATION, family);
        var now = Moment.of(sql);
        if (asleep(family).stream().noneMatch(one -> one.actor().equals(colleague))) {
            throw new NotFoundException();
        }
        var episode = beginnings.episode(family);
        store.sleeping(family, colleague, now)
                .forEach(one -> store.again(family, one, ends.renewed(one.type(), one.proof(), now, episode), now));
        store.leaveAsleep(family, colleague);
        Moment.forget();
    }
}

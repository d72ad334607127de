package be.mille.access.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Access;
import be.mille.access.Actor;
import be.mille.access.Bounds;
import be.mille.access.Compartment;
import be.mille.access.Coordinating;
import be.mille.access.EndReason;
import be.mille.access.Episodes;
import be.mille.access.Episodes.Episode;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations.Relation;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.sql.Sql;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins and ends the relation by which somebody coordinates, beside the one by which she cares or helps. */
@Service
@Transactional
class CoordinatingService implements Coordinating {
    private final Sql sql;
    private final Access access;
    private final RelationStore store;
    private final RelationEnds ends;
    private final ScopeMatrix matrix;
    private final Bounds bounds;
    private final ObjectProvider<Episodes> episodes;
    private final Clock clock;

    CoordinatingService(
            Sql sql,
            Access access,
            RelationStore store,
            RelationEnds ends,
            ScopeMatrix matrix,
            Bounds bounds,
            ObjectProvider<Episodes> episodes,
            Clock clock) {
        this.sql = sql;
        this.access = access;
        this.store = store;
        this.ends = ends;
        this.matrix = matrix;
        this.bounds = bounds;
        this.episodes = episodes;
        this.clock = clock;
    }

    @Override
    public LocalDate lastDay(FamilyId family) {
        access.require(AccessAction.SEE_TEAM, family);
        var known = episodes.getIfAvailable();
        var episode = known == null ? Episode.UNKNOWN : known.of(family);
        return Brussels.dayOf(ends.begun(RelationType.COORDINATION, Proof.AGREED, Moment.of(sql), episode))
                .minusDays(1);
    }

    @Override
    public void begin(FamilyId family, Actor colleague, LocalDate lastDay) {
        access.require(AccessAction.ADD_COLLEAGUE, family);
        var scope = EnumSet.noneOf(Compartment.class);
        scope.addAll(matrix.scope(colleague.function(), RelationType.COORDINATION));
        if (scope.isEmpty()) {
            return;
        }
        var now = Moment.of(sql);
        var closed = EnumSet.noneOf(Compartment.class);
        closed.addAll(bounds.opens(colleague.function()));
        running(family, colleague.id(), now).forEach(one -> closed.removeAll(one.scope()));
        closed.remove(Compartment.C0);
        scope.removeAll(closed);
        var until = Brussels.startOf(lastDay.plusDays(1));
        var begun = store.insert(
                new RelationStore.Begun(
                        family, colleague, RelationType.COORDINATION, scope, null, Proof.AGREED, now, until),
                clock.instant());
        // the one before ends after the new one began: there may be no other by which to write it
        stop(family, colleague.id(), EndReason.OTHER, now, begun);
        Moment.forget();
    }

    private List<Relation> running(FamilyId family, ActorId colleague, Instant now) {
        return store.of(family, now).stream()
                .filter(one -> one.actor().equals(colleague) && one.type() != RelationType.BREAK_GLASS)
                .filter(one -> !one.startsAt().isAfter(now))
                .filter(one -> one.endsAt() == null || one.endsAt().isAfter(now))
                .toList();
    }

    @Override
    public void end(FamilyId family, ActorId colleague, EndReason reason) {
        access.require(AccessAction.END_RELATION, family);
        stop(family, colleague, reason, Moment.of(sql), null);
        Moment.forget();
    }

    private void stop(FamilyId family, ActorId colleague, EndReason reason, Instant now, @Nullable UUID without) {
        sql.update(
                """
                update access.relation set ends_at = greatest(starts_at, :now), end_reason = :reason, version = version + 1
                where family = :family and actor = :actor and type = 'COORDINATION' and (ends_at is null or ends_at > :now)
                  and id is distinct from cast(:without as uuid)
                """,
                p("now", now),
                p("reason", reason),
                p("family", family),
                p("actor", colleague),
                p("without", without));
    }
}

package be.mille.training.internal;

import static be.mille.sql.Sql.p;
import static be.mille.training.internal.LightStore.ids;
import static be.mille.training.internal.LightStore.texts;

import be.mille.access.Actor;
import be.mille.access.ActorFunction;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.sql.Sql;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Who coordinates in the generated families, by the set: the mandate, and what other modules read of it. */
@Repository
class LightMandates {
    private final Sql sql;
    private final Clock clock;

    LightMandates(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Asked after the coordinators accompany the families. */
    void coordinate(List<LightFamily> families, Actor actor) {
        var coordinated =
                families.stream().filter(one -> coordinator(one, actor) != null).toList();
        if (coordinated.isEmpty()) {
            return;
        }
        sql.update(
                """
                insert into coordination.mandate (id, family, holder, proposed_by, proposed_at, answer_by, agreed, agreed_on, ends_on,
                    state, answered_at, key)
                select training.next_id(), f.id, f.holder, :actor, f.since, f.day + 7, 'ORALLY', f.day, f.last, 'ACTIVE', f.since,
                    training.next_id()
                from unnest(cast(:ids as uuid[]), cast(:holders as uuid[]), cast(:since as timestamptz[]), cast(:days as date[]),
                    cast(:last as date[])) as f(id, holder, since, day, last)
                """,
                ids(coordinated),
                texts("holders", coordinated, one -> coordinator(one, actor)),
                texts("since", coordinated, one -> Brussels.startOf(since(one))),
                texts("days", coordinated, this::since),
                texts("last", coordinated, this::last),
                p("actor", actor.id()));
        sql.update(
                """
                update family.family m set coordinator = f.holder, coordinator_until = f.until
                from unnest(cast(:ids as uuid[]), cast(:holders as uuid[]), cast(:until as timestamptz[])) as f(id, holder, until)
                where m.id = f.id
                """,
                ids(coordinated),
                texts("holders", coordinated, one -> coordinator(one, actor)),
                texts("until", coordinated, one -> Brussels.startOf(last(one).plusDays(1))));
    }

    private LocalDate since(LightFamily one) {
        var earliest = Brussels.today(clock).minusDays(LightLoader.LONGEST_TOGETHER);
        return one.opened().isBefore(earliest) ? earliest : one.opened();
    }

    private LocalDate last(LightFamily one) {
        var year = since(one).plusYears(1);
        var born = one.born();
        var eve = born == null ? year : born.plusYears(2).minusDays(1);
        return eve.isBefore(year) ? eve : year;
    }

    private static @Nullable ActorId coordinator(LightFamily one, Actor actor) {
        return actor.function() == ActorFunction.CARE_COORDINATOR
                ? actor.id()
                : one.colleagues().stream()
                        .filter(colleague -> colleague.function() == ActorFunction.CARE_COORDINATOR)
                        .map(Actor::id)
                        .findFirst()
                        .orElse(null);
    }
}

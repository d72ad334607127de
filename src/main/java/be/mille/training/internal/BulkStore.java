package be.mille.training.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Actor;
import be.mille.kernel.Brussels;
import be.mille.sql.Sql;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What the families of a whole city have beside a light one's: events, and for some a history as long as it gets. */
@Repository
class BulkStore {
    /** One family in so many has a long history. */
    private static final int LONG_ONES = 400;

    private static final int LONG_CONTACTS = 220;
    private static final int LONG_EVENTS = 80;

    private final Sql sql;
    private final Clock clock;

    BulkStore(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void histories(List<LightFamily> families, Actor actor) {
        events(families.stream().filter(one -> one.phone() % 3 != 0).toList(), one -> 1 + one.phone() % 2, actor);
        var longOnes =
                families.stream().filter(one -> one.phone() % LONG_ONES == 0).toList();
        events(longOnes, _ -> LONG_EVENTS, actor);
        contacts(longOnes, actor);
    }

    private void events(List<LightFamily> families, Function<LightFamily, @Nullable Object> number, Actor actor) {
        sql.update(
                """
                insert into family.event (id, family, compartment, kind, happens_on, words, form_key, created_at, created_by)
                select training.next_id(), f.id, k.compartment, k.kind, d.day, null, gen_random_uuid(), d.day, :actor
                from unnest(cast(:ids as uuid[]), cast(:opened as date[]), cast(:number as integer[]))
                        as f(id, opened, number),
                    generate_series(1, f.number) as n,
                    lateral (select f.opened + n * (cast(:today as date) - f.opened) / (f.number + 1) as day) d,
                    lateral (select * from (values (0, 'C0L', 'MOVE'), (1, 'C0', 'HANDOVER'), (2, 'C0', 'DISCHARGE'),
                        (3, 'C2', 'OTHER')) as v(place, compartment, kind) where v.place = n % 4) k
                """,
                LightStore.ids(families),
                LightStore.texts("opened", families, LightFamily::opened),
                LightStore.texts("number", families, number),
                p("today", Brussels.today(clock)),
                p("actor", actor.id()));
    }

    private void contacts(List<LightFamily> families, Actor actor) {
        sql.update(
                """
                insert into family.contact (id, family, compartment, kind, state, starts_at, timed, professional, function,
                    interpreter, form_key, created_at, created_by)
                select training.next_id(), f.id, 'C0', 'CALL', 'DONE', t.at, true, :actor, :function, 'NOT_NEEDED',
                    gen_random_uuid(), t.at, :actor
                from unnest(cast(:ids as uuid[]), cast(:opened as timestamptz[])) as f(id, opened),
                    generate_series(1, :number) as n,
                    lateral (select f.opened + n * (cast(:now as timestamptz) - f.opened) / (:number + 1) as at) t
                """,
                LightStore.ids(families),
                LightStore.texts("opened", families, one -> Brussels.startOf(one.opened())),
                p("number", LONG_CONTACTS),
                p("now", clock.instant()),
                p("actor", actor.id()),
                p("function", actor.function()));
    }

    /** Afterwards the planner knows what the tables hold. */
    void statistics() {
        sql.list(row -> 1, "select training.statistics()");
    }
}

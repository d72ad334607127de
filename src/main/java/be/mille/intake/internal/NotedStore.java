package be.mille.intake.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.CurrentActor;
import be.mille.intake.ArrivalId;
import be.mille.intake.Asked;
import be.mille.kernel.Ids;
import be.mille.kernel.NotFoundException;
import be.mille.sql.Sql;
import be.mille.sql.Sql.Param;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes what was said, each text closed, for those who answer such requests; and writes it anew when its author corrects it. */
@Component
class NotedStore {
    private final Sql sql;
    private final ArrivalRows rows;
    private final Prints prints;
    private final Ids ids;
    private final Clock clock;

    NotedStore(Sql sql, ArrivalRows rows, Prints prints, Ids ids, Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.prints = prints;
        this.ids = ids;
        this.clock = clock;
    }

    Optional<ArrivalId> byKey(UUID key) {
        return sql.find(
                ArrivalRows::id,
                "select id from intake.arrival where author = :me and key = :key",
                p("me", CurrentActor.get().id()),
                p("key", key));
    }

    /** Two clicks at once: the second finds what the first wrote. */
    ArrivalId add(UUID key, Asked asked, Set<?> functions) {
        var id = new ArrivalId(ids.next());
        int added = sql.update(
                """
                insert into intake.arrival (id, organisation, author, functions, asker, house, reply, called, born, due, phone, words,
                    phone_print, name_print, category, way, urgent, knows, arrived_on, noted_at, key)
                values (:id, :organisation, :me, :functions, :asker, :house, :reply, :called, :born, :due, :phone, :words,
                    cast(:phonePrint as bytea), cast(:namePrint as bytea), :category, :way, :urgent, :knows, :on, :now, :key)
                on conflict (author, key) do nothing
                """,
                said(
                        id,
                        asked,
                        functions,
                        p("organisation", CurrentActor.get().organisation()),
                        p("now", clock.instant()),
                        p("key", key)));
        return added == 1 ? id : byKey(key).orElseThrow(NotFoundException::new);
    }

    void correct(ArrivalId id, Asked asked, Set<?> functions, int version) {
        sql.updateOne("""
                update intake.arrival set functions = :functions, asker = :asker, house = :house, reply = :reply, called = :called,
                    born = :born, due = :due, phone = :phone, words = :words, phone_print = cast(:phonePrint as bytea),
                    name_print = cast(:namePrint as bytea), category = :category, way = :way, urgent = :urgent, knows = :knows,
                    arrived_on = :on, version = version + 1
                where id = :id and version = :version and author = :me and answered_at is null and joined is null
                """, said(id, asked, functions, p("version", version)));
    }

    private Param[] said(ArrivalId id, Asked asked, Set<?> functions, Param... more) {
        var me = CurrentActor.get();
        var seal = rows.seal(id);
        var about = asked.about();
        var said = Stream.of(
                p("id", id),
                p("me", me.id()),
                p("functions", functions),
                p("asker", seal.closeAny("asker", asked.asker())),
                p("house", seal.closeAny("house", asked.house())),
                p("reply", seal.closeAny("reply", asked.reply())),
                p("called", seal.closeAny("called", about.called())),
                p("born", seal.closeAny("born", about.born())),
                p("due", seal.closeAny("due", about.due())),
                p("phone", seal.closeAny("phone", about.phone())),
                p("words", seal.closeAny("words", asked.words())),
                p("phonePrint", prints.ofPhone(me.organisation(), asked)),
                p("namePrint", prints.ofName(me.organisation(), asked)),
                p("category", asked.category()),
                p("way", asked.way()),
                p("urgent", asked.urgent()),
                p("knows", asked.knows()),
                p("on", asked.on()));
        return Stream.concat(said, Stream.of(more)).toArray(Param[]::new);
    }
}

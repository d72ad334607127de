package be.mille.intake.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.CurrentActor;
import be.mille.intake.Arrival;
import be.mille.intake.ArrivalAnswer;
import be.mille.intake.ArrivalId;
import be.mille.intake.Arrivals;
import be.mille.intake.internal.ArrivalRows.Closed;
import be.mille.kernel.Brussels;
import be.mille.sql.Sql;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/** What arrived; row-level security leaves out other houses, and what is for other functions of this one. */
@Component
class ArrivalStore {
    private static final int ANSWERED_SHOWN = 30;
    private static final String SELECT = "select " + ArrivalRows.COLUMNS + " from intake.arrival a ";

    private final Sql sql;
    private final ArrivalRows rows;
    private final Clock clock;

    ArrivalStore(Sql sql, ArrivalRows rows, Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.clock = clock;
    }

    List<Arrival> waiting(int from, int most) {
        return whole(sql.list(ArrivalRows::closed, SELECT + """
                        where a.organisation = access.organisation() and a.answered_at is null and a.joined is null
                        order by not (a.urgent or exists (select 1 from intake.arrival j where j.joined = a.id and j.urgent)),
                            a.arrived_on, a.noted_at, a.id
                        limit :most offset :from
                        """, p("most", most), p("from", from)));
    }

    List<Arrival> answered() {
        return whole(sql.list(ArrivalRows::closed, SELECT + """
                        where a.organisation = access.organisation() and a.answered_at is not null
                        order by a.answered_at desc, a.id limit :most
                        """, p("most", ANSWERED_SHOWN)));
    }

    Optional<Arrival> find(ArrivalId id) {
        return whole(sql.list(ArrivalRows::closed, SELECT + "where a.id = :id", p("id", id))).stream()
                .findFirst();
    }

    /** In the log of her record, where it went into one: nobody here is told whether it did. */
    void looked(ArrivalId id) {
        sql.find(
                _ -> true,
                "select intake.looked(:id, :request)",
                p("id", id),
                p("request", Objects.requireNonNullElse(MDC.get("request"), "")));
    }

    /** With what was joined to them; keys of all of them are fetched at once. */
    private List<Arrival> whole(List<Closed> heads) {
        if (heads.isEmpty()) {
            return List.of();
        }
        var joined = sql.list(
                ArrivalRows::closed,
                SELECT + "where a.joined = any (:heads) order by a.arrived_on, a.noted_at, a.id",
                p("heads", heads.stream().map(Closed::id).toList()));
        rows.fetch(Stream.concat(heads.stream(), joined.stream()).toList());
        var again = new HashMap<ArrivalId, List<Arrival>>();
        for (var one : joined) {
            again.computeIfAbsent(head(one), _ -> new ArrayList<>()).add(rows.open(one, List.of()));
        }
        return heads.stream()
                .map(one -> rows.open(one, again.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private static ArrivalId head(Closed row) {
        var joined = row.facts().joined();
        return joined == null ? row.id() : joined;
    }

    /** Earlier ones that have a print in common, or what those were joined to. */
    Map<ArrivalId, List<Arrival>> perhaps(Collection<ArrivalId> of) {
        record Pair(ArrivalId of, ArrivalId earlier) {}
        var pairs = sql.list(
                row -> new Pair(ArrivalRows.id(row), new ArrivalId(row.getObject("earlier", UUID.class))),
                """
                select distinct a.id, coalesce(e.joined, e.id) as earlier from intake.arrival a
                cross join lateral (
                    select p.id, p.joined, p.noted_at from intake.arrival p
                    where p.organisation = a.organisation and p.phone_print = a.phone_print
                    union
                    select n.id, n.joined, n.noted_at from intake.arrival n
                    where n.organisation = a.organisation and n.name_print = a.name_print) e
                where a.id = any (:of) and a.joined is null and e.id <> a.id and coalesce(e.joined, e.id) <> a.id
                  and (e.noted_at, e.id) < (a.noted_at, a.id) and e.noted_at > a.noted_at - make_interval(days => :days)
                  -- whoever answers the earlier one reads this one too, and all that was joined to it: none is answered unread
                  and exists (select 1 from intake.arrival h where h.id = coalesce(e.joined, e.id) and not exists (
                      select 1 from intake.arrival j where (j.id = a.id or j.joined = a.id)
                        and not intake.goes_with(j.author, j.functions, h.author, h.noted_as, h.functions)))
                """,
                p("of", of),
                p("days", Arrivals.AGAIN_DAYS));
        var earlier = pairs.isEmpty()
                ? List.<Arrival>of()
                : whole(sql.list(
                        ArrivalRows::closed,
                        SELECT + "where a.id = any (:ids) and a.joined is null order by a.noted_at desc, a.id",
                        p("ids", pairs.stream().map(Pair::earlier).distinct().toList())));
        return of.stream()
                .distinct()
                .collect(Collectors.toMap(
                        id -> id,
                        id -> earlier.stream()
                                .filter(one -> pairs.contains(new Pair(id, one.id())))
                                .toList()));
    }

    /** The earlier one first: whoever answers it has read what joins it, and it still waits for the same people. */
    void join(ArrivalId later, ArrivalId earlier) {
        sql.updateOne("""
                update intake.arrival set version = version + 1
                where id = :earlier and answered_at is null and joined is null
                """, p("earlier", earlier));
        sql.updateOne("""
                update intake.arrival set joined = :earlier, version = version + 1
                where id = :later and answered_at is null and joined is null and exists (
                    select 1 from intake.arrival h
                    where h.id = :earlier and intake.goes_with(arrival.author, arrival.functions, h.author, h.noted_as, h.functions))
                """, p("earlier", earlier), p("later", later));
        sql.update(
                "update intake.arrival set joined = :earlier, version = version + 1 where joined = :later",
                p("earlier", earlier),
                p("later", later));
    }

    /** @return false when it was answered together with the one it is joined to, or is joined to none */
    boolean separate(ArrivalId id) {
        return sql.update("""
                update intake.arrival set joined = null, version = version + 1 where id = :id and exists (
                    select 1 from intake.arrival head where head.id = arrival.joined and head.answered_at is null)
                """, p("id", id)) == 1;
    }

    void answer(ArrivalId id, ArrivalAnswer answer, @Nullable String reason, int version) {
        sql.updateOne(
                """
                update intake.arrival set answer = :answer, reason = :reason, answered_at = :now, answered_by = :me, version = version + 1
                where id = :id and version = :version and answered_at is null and joined is null
                """,
                p("answer", answer),
                p("reason", rows.seal(id).closeAny("reason", reason)),
                p("now", clock.instant()),
                p("me", CurrentActor.get().id()),
                p("id", id),
                p("version", version));
    }

    void reopen(ArrivalId id) {
        sql.updateOne(
                """
                update intake.arrival set answer = null, reason = null, answered_at = null, answered_by = null, version = version + 1
                where id = :id and answered_by = :me and answered_at > :since
                """,
                p("id", id),
                p("me", CurrentActor.get().id()),
                p("since", clock.instant().minus(Arrivals.UNDO)));
    }

    long late() {
        return sql.find(
                        row -> row.getLong("some"),
                        """
                        select count(*) as some from intake.arrival a
                        where a.organisation = access.organisation() and a.answered_at is null and a.joined is null and a.arrived_on <= :day
                        """,
                        p("day", Brussels.today(clock).minusDays(Arrivals.LATE_DAYS)))
                .orElseThrow();
    }
}

package be.mille.screening.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Access;
import be.mille.access.Compartment;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.kernel.NotFoundException;
import be.mille.screening.Screening;
import be.mille.screening.ScreeningAction;
import be.mille.screening.ScreeningId;
import be.mille.screening.ScreeningState;
import be.mille.screening.TurnOuts;
import be.mille.screening.TurnedOut;
import be.mille.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps how an indicator turned out, in the compartment and with the author of what came out. */
@Service
@Transactional
class TurnOutService implements TurnOuts {
    private static final String SAYING = "select code, id, turned_out, at, by from screening.talked_over ";

    private final Access access;
    private final HeldIn held;
    private final Sql sql;
    private final Ids ids;
    private final Clock clock;

    TurnOutService(Access access, HeldIn held, Sql sql, Ids ids, Clock clock) {
        this.access = access;
        this.held = held;
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    private record Of(String indicator, Saying saying) {}

    private record Place(String domain, String compartment) {}

    @Override
    public Map<String, List<Saying>> of(FamilyId family, ScreeningId id) {
        held.read(ScreeningAction.READ, family, id);
        return sql
                .list(TurnOutService::saying, SAYING + "where screening = :id order by place desc", p("id", id))
                .stream()
                .collect(Collectors.groupingBy(Of::indicator, Collectors.mapping(Of::saying, Collectors.toList())));
    }

    @Override
    public Said say(FamilyId family, ScreeningId id, Say say) {
        var screening = held.lock(ScreeningAction.TALK_OVER, family, id).screening();
        var place = sql.find(Place.class, """
                        select domain, compartment from screening.result
                        where screening = :id and kind = 'INDICATOR' and code = :code
                        """, p("id", id), p("code", say.indicator()))
                .orElseThrow(NotFoundException::new);
        access.require(
                ScreeningAction.TALK_OVER,
                screening.family(),
                Compartment.valueOf(place.compartment()),
                screening.startedBy());
        if (screening.state() != ScreeningState.DONE) {
            throw new NotFoundException();
        }
        var last = newest(id, say.indicator());
        var again = sql.find(
                TurnOutService::saying,
                SAYING + "where key = :key and screening = :id",
                p("key", say.key()),
                p("id", id));
        if (again.isPresent()) {
            return again.get().saying().turnedOut() == say.turnedOut()
                    ? new Said.Stored(again.get().saying().id(), null)
                    : new Said.Meanwhile();
        }
        if (!Objects.equals(last.map(Saying::id).orElse(null), say.seen())) {
            return new Said.Meanwhile();
        }
        return new Said.Stored(
                insert(screening, place, say), last.map(Saying::turnedOut).orElse(null));
    }

    private Optional<Saying> newest(ScreeningId id, String indicator) {
        return sql.find(
                        TurnOutService::saying,
                        SAYING + "where screening = :id and code = :code order by place desc limit 1",
                        p("id", id),
                        p("code", indicator))
                .map(Of::saying);
    }

    private UUID insert(Screening screening, Place place, Say say) {
        var id = ids.next();
        sql.update(
                """
                insert into screening.talked_over (id, screening, family, compartment, author, domain, code, turned_out, at, by, key)
                values (:id, :screening, :family, :compartment, :author, :domain, :code, :turned_out, :now, access.actor(), :key)
                """,
                p("id", id),
                p("screening", screening.id()),
                p("family", screening.family()),
                p("compartment", place.compartment()),
                p("author", screening.startedBy()),
                p("domain", place.domain()),
                p("code", say.indicator()),
                p("turned_out", say.turnedOut()),
                p("now", clock.instant()),
                p("key", say.key()));
        return id;
    }

    private static Of saying(ResultSet row) throws SQLException {
        var turnedOut = row.getString("turned_out");
        return new Of(
                row.getString("code"),
                new Saying(
                        row.getObject("id", UUID.class),
                        turnedOut == null ? null : TurnedOut.valueOf(turnedOut),
                        Optional.ofNullable(ScreeningStore.instant(row, "at")).orElseThrow(),
                        new ActorId(row.getObject("by", UUID.class))));
    }
}

package be.mille.handover.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Access;
import be.mille.access.CurrentActor;
import be.mille.family.FamilyEvent;
import be.mille.family.FamilyEventId;
import be.mille.family.FamilyEvents;
import be.mille.handover.Moved;
import be.mille.handover.Moves;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was done lies where the event lies; what goes on lies where the request or the step does. */
@Service
@Transactional
class MoveService implements Moves {
    private final Access access;
    private final FamilyEvents events;
    private final Sql sql;
    private final Clock clock;

    MoveService(Access access, FamilyEvents events, Sql sql, Clock clock) {
        this.access = access;
        this.events = events;
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public FamilyEvent get(FamilyId family, FamilyEventId event) {
        access.require(HandoverAction.SEE_MOVE, family);
        return events.of(family).stream()
                .filter(one -> one.id().equals(event) && KINDS.contains(one.kind()))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    @Override
    public Map<FamilyEventId, Moved> of(Collection<FamilyEventId> events) {
        access.require(HandoverAction.MINE);
        return events.isEmpty()
                ? Map.of()
                : sql
                        .list(
                                MoveService::moved,
                                """
                                select m.event, m.informed_on, m.informed_by, m.reviewed_at from handover.move m
                                where m.event = any (:events)
                                """,
                                p("events", events))
                        .stream()
                        .collect(Collectors.toMap(Moved::event, Function.identity()));
    }

    @Override
    public void informed(FamilyId family, FamilyEventId event) {
        note(
                writable(family, event),
                """
                insert into handover.move (event, family, compartment, author, informed_on, informed_by)
                values (:event, :family, :compartment, :author, :today, :me)
                on conflict (event) do update set compartment = excluded.compartment, author = excluded.author,
                    informed_on = excluded.informed_on, informed_by = excluded.informed_by
                """);
    }

    @Override
    public void reviewed(FamilyId family, FamilyEventId event) {
        note(
                writable(family, event),
                """
                insert into handover.move (event, family, compartment, author, reviewed_at, reviewed_by)
                values (:event, :family, :compartment, :author, :now, :me)
                on conflict (event) do update set compartment = excluded.compartment, author = excluded.author,
                    reviewed_at = excluded.reviewed_at, reviewed_by = excluded.reviewed_by
                """);
    }

    private FamilyEvent writable(FamilyId family, FamilyEventId event) {
        var one = get(family, event);
        access.require(HandoverAction.REVIEW_MOVE, one.family(), one.compartment(), one.author());
        return one;
    }

    private void note(FamilyEvent one, String statement) {
        sql.update(
                statement,
                p("event", one.id()),
                p("family", one.family()),
                p("compartment", one.compartment()),
                p("author", one.author()),
                p("today", Brussels.today(clock)),
                p("now", clock.instant()),
                p("me", CurrentActor.get().id()));
    }

    @Override
    public Set<UUID> kept(FamilyId family, FamilyEventId event) {
        access.require(HandoverAction.SEE_MOVE, family);
        return Set.copyOf(sql.list(
                row -> row.getObject("item", UUID.class),
                "select k.item from handover.kept k where k.event = :event",
                p("event", event)));
    }

    @Override
    public void keep(FamilyId family, FamilyEventId event, Item item) {
        var one = get(family, event);
        access.require(HandoverAction.REVIEW_MOVE, item.family(), item.compartment(), item.author());
        sql.update(
                """
                insert into handover.kept (event, item, family, compartment, author, kept_by, kept_at)
                values (:event, :item, :family, :compartment, :author, :me, :now) on conflict do nothing
                """,
                p("event", one.id()),
                p("item", item.id()),
                p("family", item.family()),
                p("compartment", item.compartment()),
                p("author", item.author()),
                p("me", CurrentActor.get().id()),
                p("now", clock.instant()));
    }

    private static Moved moved(ResultSet row) throws SQLException {
        var by = row.getObject("informed_by", UUID.class);
        var reviewed = row.getObject("reviewed_at", OffsetDateTime.class);
        return new Moved(
                new FamilyEventId(row.getObject("event", UUID.class)),
                row.getObject("informed_on", LocalDate.class),
                by == null ? null : new ActorId(by),
                reviewed == null ? null : reviewed.toInstant());
    }
}

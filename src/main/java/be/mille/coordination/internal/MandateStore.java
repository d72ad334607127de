package be.mille.coordination.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.CurrentActor;
import be.mille.coordination.Arrangement;
import be.mille.coordination.Mandate;
import be.mille.coordination.MandateEnd;
import be.mille.coordination.MandateId;
import be.mille.coordination.MandateState;
import be.mille.coordination.ProposeMandate;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.referral.Agreement;
import be.mille.sql.Sql;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The table of mandates; asks nobody. */
@Component
class MandateStore {
    private final Sql sql;
    private final Ids ids;
    private final Clock clock;

    MandateStore(Sql sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /** One acceptance at a time for all records that are read as one, to the end of the transaction. */
    void queue(Collection<FamilyId> records) {
        records.stream()
                .map(FamilyId::toString)
                .sorted()
                .forEach(one -> sql.find(
                        row -> true,
                        "select pg_advisory_xact_lock(hashtextextended(cast(:record as text), 0))",
                        p("record", "coordination " + one)));
    }

    List<Mandate> of(List<FamilyId> records) {
        return sql.list(MandateRows::mandate, "select " + MandateRows.COLUMNS + """
                         from coordination.mandate m where m.family = any(:records) order by m.proposed_at desc, m.id desc
                        """, p("records", records));
    }

    List<Mandate> activeOfMine() {
        return sql.list(MandateRows::mandate, "select " + MandateRows.COLUMNS + """
                         from access.my_families() mine(family) join coordination.mandate m on m.family = mine.family
                        where m.state = 'ACTIVE' order by m.answered_at, m.id
                        """);
    }

    /** What runs, lapsed or is open, and what ended since then. */
    List<Mandate> since(Instant since) {
        return sql.list(MandateRows::mandate, "select " + MandateRows.COLUMNS + """
                         from access.my_families() mine(family) join coordination.mandate m on m.family = mine.family
                        where m.state in ('ACTIVE', 'PROPOSED', 'TALK')
                           or m.state = 'ENDED' and m.ended_at >= :since
                        """, p("since", since));
    }

    Optional<MandateId> byKey(FamilyId family, UUID key) {
        return sql.find(
                row -> new MandateId(row.getObject("id", UUID.class)),
                "select m.id from coordination.mandate m where m.family = :family and m.key = :key",
                p("family", family),
                p("key", key));
    }

    MandateId insert(
            ProposeMandate command,
            ActorId holder,
            Agreement agreement,
            LocalDate answerBy,
            @Nullable MandateId replaces) {
        var id = new MandateId(ids.next());
        sql.update(
                """
                insert into coordination.mandate (id, family, holder, proposed_by, proposed_at, answer_by, agreed, agreed_on, ends_on,
                    deputy, replaces, state, key)
                values (:id, :family, :holder, :by, :now, :answerBy, :agreed, :agreedOn, :endsOn, :deputy, :replaces, 'PROPOSED', :key)
                """,
                p("id", id),
                p("family", command.family()),
                p("holder", holder),
                p("by", CurrentActor.get().id()),
                p("now", clock.instant()),
                p("answerBy", answerBy),
                p("agreed", agreement.way()),
                p("agreedOn", agreement.on()),
                p("endsOn", command.endsOn()),
                p("deputy", command.deputy()),
                p("replaces", replaces),
                p("key", command.key()));
        return id;
    }

    /** The same coordinator goes on, in a row of its own. */
    void insertRenewed(Mandate before, Agreement agreement, LocalDate endsOn) {
        var reachable = before.reachable();
        sql.update(
                """
                insert into coordination.mandate (id, family, holder, proposed_by, proposed_at, answer_by, agreed, agreed_on, ends_on,
                    deputy, days, from_hour, to_hour, replaces, state, answered_at, key)
                values (:id, :family, :holder, :holder, :now, :today, :agreed, :agreedOn, :endsOn, :deputy, :days, :from, :to, :before,
                    'ACTIVE', :now, :id)
                """,
                p("id", ids.next()),
                p("family", before.family()),
                p("holder", before.holder()),
                p("now", clock.instant()),
                p("today", Brussels.today(clock)),
                p("agreed", agreement.way()),
                p("agreedOn", agreement.on()),
                p("endsOn", endsOn),
                p("deputy", before.deputy()),
                p("days", reachable.days()),
                p("from", reachable.from()),
                p("to", reachable.to()),
                p("before", before.id()));
    }

    void answered(Mandate of, int version, MandateState state) {
        change(of, version, "state = :state, answered_at = :now", p("state", state), p("now", clock.instant()));
    }

    void takenBack(Mandate of, int version) {
        change(of, version, "state = 'TAKEN_BACK'");
    }

    void accepted(Mandate of, int version, Arrangement arrangement, LocalDate endsOn) {
        change(
                of,
                version,
                "state = 'ACTIVE', answered_at = :now, ends_on = :endsOn, " + ARRANGED,
                params(arrangement, p("now", clock.instant()), p("endsOn", endsOn)));
    }

    private static final String ARRANGED = "deputy = :deputy, days = :days, from_hour = :from, to_hour = :to";

    void arranged(Mandate of, int version, Arrangement arrangement) {
        change(of, version, ARRANGED, params(arrangement));
    }

    private static Sql.Param[] params(Arrangement arrangement, Sql.Param... more) {
        var all = new ArrayList<>(List.of(more));
        var reachable = arrangement.reachable();
        all.add(p("deputy", arrangement.deputy()));
        all.add(p("days", reachable.days()));
        all.add(p("from", reachable.from()));
        all.add(p("to", reachable.to()));
        return all.toArray(Sql.Param[]::new);
    }

    void deputyOf(Mandate of, ActorId deputy) {
        change(of, of.version(), "deputy = :deputy", p("deputy", deputy));
    }

    void ended(Mandate of, int version, MandateEnd why) {
        change(
                of,
                version,
                "state = 'ENDED', ended_at = :now, ended_by = :by, end_reason = :why",
                p("now", clock.instant()),
                p("by", CurrentActor.get().id()),
                p("why", why));
    }

    /** @param set columns of the row, written here in the program */
    private void change(Mandate of, int version, String set, Sql.Param... params) {
        var all = new ArrayList<>(List.of(params));
        all.add(p("id", of.id()));
        all.add(p("version", version));
        sql.updateOne(
                "update coordination.mandate set " + set
                        + ", version = version + 1 where id = :id and version = :version",
                all.toArray(Sql.Param[]::new));
    }

    Set<ActorId> busy(Collection<ActorId> holders) {
        return Set.copyOf(sql.list(
                row -> new ActorId(row.getObject("busy", UUID.class)),
                "select coordination.busy(cast(:holders as uuid[])) as busy",
                p("holders", List.copyOf(holders))));
    }

    Set<ActorId> room(Collection<ActorId> holders) {
        return Set.copyOf(sql.list(
                row -> new ActorId(row.getObject("room", UUID.class)),
                "select coordination.room(cast(:holders as uuid[])) as room",
                p("holders", List.copyOf(holders))));
    }
}

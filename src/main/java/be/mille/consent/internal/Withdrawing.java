package be.mille.consent.internal;

import be.mille.access.Bounds;
import be.mille.access.Clearances;
import be.mille.access.CurrentActor;
import be.mille.access.EndReason;
import be.mille.access.Relations;
import be.mille.consent.ConsentKind;
import be.mille.consent.NoteConsent;
import be.mille.consent.Withdrawal;
import be.mille.family.Families;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Plans a withdrawal and does it, in every record that is read as one: all of it, or nothing. */
@Component
class Withdrawing {
    private final EventStore events;
    private final Bounds bounds;
    private final Relations relations;
    private final Clearances clearances;
    private final Families families;
    private final RecordReaders readers;
    private final Clock clock;

    Withdrawing(
            EventStore events,
            Bounds bounds,
            Relations relations,
            Clearances clearances,
            Families families,
            RecordReaders readers,
            Clock clock) {
        this.events = events;
        this.bounds = bounds;
        this.relations = relations;
        this.clearances = clearances;
        this.families = families;
        this.readers = readers;
        this.clock = clock;
    }

    /** One for each record; {@link Withdrawal#together} is what she is shown. */
    Map<FamilyId, Withdrawal> plan(List<FamilyId> records, WithdrawalRules.Wish wish) {
        var said = events.of(records);
        var me = CurrentActor.get().id();
        return records.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        record -> new WithdrawalRules(said, clearances.named(record), me, clock.instant())
                                .of(wish, readers.of(record), readers.asleep(record)),
                        (one, _) -> one,
                        LinkedHashMap::new));
    }

    void carryOut(Map<FamilyId, Withdrawal> plans, NoteConsent note) {
        plans.forEach(
                (record, plan) -> plan.closings().forEach(one -> bounds.narrow(record, one.who(), one.compartments())));
        // what sleeps and is taken back is woken by nobody any more
        plans.forEach((record, plan) -> leave(plan.asleep()).forEach(one -> end(record, one, note)));
        var me = CurrentActor.get().id();
        plans.forEach((record, plan) ->
                leave(plan.losses()).stream().filter(one -> !one.equals(me)).forEach(one -> end(record, one, note)));
        plans.keySet()
                .forEach(record -> bounds.endUnseen(record, note.recipient().id(), note.subjects(), reason(note)));
        // oneself last: whoever closed a record to herself can close it to nobody else
        plans.forEach((record, plan) ->
                leave(plan.losses()).stream().filter(me::equals).forEach(one -> end(record, one, note)));
    }

    private static Collection<ActorId> leave(Collection<Withdrawal.Loss> losses) {
        return losses.stream()
                .filter(Withdrawal.Loss::whole)
                .map(Withdrawal.Loss::who)
                .toList();
    }

    private void end(FamilyId record, ActorId who, NoteConsent note) {
        if (who.equals(families.get(record).coordinator())) {
            families.uncoordinate(record);
        }
        relations.end(record, who, reason(note));
    }

    private static EndReason reason(NoteConsent note) {
        return note.kind() == ConsentKind.SUSPENDED_UNSAFE ? EndReason.SUSPENDED_UNSAFE : EndReason.WITHDRAWN;
    }
}

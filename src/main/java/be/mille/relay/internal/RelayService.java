package be.mille.relay.internal;

import be.mille.access.Access;
import be.mille.access.Action;
import be.mille.access.Clearances;
import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.family.Families;
import be.mille.family.Merges;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import be.mille.relay.OpenRelay;
import be.mille.relay.OpenRelays;
import be.mille.relay.RelayContent;
import be.mille.relay.RelayId;
import be.mille.relay.RelayOutcome;
import be.mille.relay.RelayProblem;
import be.mille.relay.RelayStep;
import be.mille.relay.StartRelay;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides, then reads or moves; each move is one step of its course. */
@Service
@Transactional
class RelayService implements OpenRelays {
    private final Access access;
    private final Clearances clearances;
    private final Owners owners;
    private final Families families;
    private final Merges merges;
    private final RelayContent content;
    private final RelayStore store;
    private final Clock clock;

    RelayService(
            Access access,
            Clearances clearances,
            Owners owners,
            Families families,
            Merges merges,
            RelayContent content,
            RelayStore store,
            Clock clock) {
        this.access = access;
        this.clearances = clearances;
        this.owners = owners;
        this.families = families;
        this.merges = merges;
        this.content = content;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public List<OpenRelay> of(FamilyId family) {
        return store.of(merges.records(RelayAction.LIST, family));
    }

    @Override
    public OpenRelay get(FamilyId family, RelayId id) {
        return there(RelayAction.VIEW, family, id);
    }

    @Override
    public List<RelayStep> course(FamilyId family, RelayId id) {
        return store.course(there(RelayAction.VIEW, family, id).id());
    }

    @Override
    public List<OpenRelay> ofMine() {
        access.require(RelayAction.MINE);
        var kept = merges.kept();
        return store.ofMine().stream().map(one -> one.in(kept.of(one.family()))).toList();
    }

    @Override
    public Set<ActorId> colleagues(FamilyId family, Compartment compartment) {
        access.require(RelayAction.START, family);
        return owners.besidesMe(family, compartment);
    }

    @Override
    public Set<ActorId> colleagues(FamilyId family, RelayId id) {
        return owners.besides(there(RelayAction.VIEW, family, id));
    }

    @Override
    public RelayOutcome start(StartRelay command) {
        var family = command.family();
        var compartment = content.justice(command.kind()) ? Compartment.C8 : command.compartment();
        if (compartment.restricted()) {
            clearances.clearAuthor(family, compartment);
        }
        access.require(RelayAction.START, family, compartment, me());
        var before = store.byKey(family, command.key());
        if (before.isPresent()) {
            return new RelayOutcome.Done(before.get());
        }
        var problems = RelayRules.starting(command, content.knowsKind(command.kind()), today());
        var ask = command.ask();
        if (!owners.me(family, compartment)) {
            problems.add(RelayProblem.ANOTHER_SUBJECT);
        }
        if (ask != null && !owners.besidesMe(family, compartment).contains(ask)) {
            problems.add(RelayProblem.COLLEAGUE_CANNOT_READ);
        }
        if (!problems.isEmpty()) {
            return new RelayOutcome.Refused(problems);
        }
        var id = store.start(command, compartment);
        var one = store.find(List.of(family), id).orElseThrow();
        store.note(one, RelayStep.What.OPENED, null, null);
        if (ask != null) {
            asked(one, ask, one.version());
        }
        return new RelayOutcome.Done(id);
    }

    @Override
    public RelayOutcome ask(FamilyId family, RelayId id, ActorId to, int version) {
        var one = moving(RelayAction.ASK, family, id, version, it -> it.open() && owned(it));
        if (!owners.besides(one).contains(to)) {
            return new RelayOutcome.Refused(EnumSet.of(RelayProblem.COLLEAGUE_CANNOT_READ));
        }
        asked(one, to, version);
        return new RelayOutcome.Done(id);
    }

    private void asked(OpenRelay one, ActorId to, int version) {
        store.move(Moved.asked(one, to, today()), version);
        store.note(one, RelayStep.What.ASKED, to, null);
    }

    @Override
    public void accept(FamilyId family, RelayId id, int version) {
        var one = moving(RelayAction.ANSWER, family, id, version, it -> it.open() && it.askedOf(me()) && owns(it));
        store.move(Moved.owned(one, me()), version);
        store.note(one, RelayStep.What.ACCEPTED, one.owner(), null);
    }

    @Override
    public RelayOutcome decline(FamilyId family, RelayId id, String words, int version) {
        var one = moving(RelayAction.ANSWER, family, id, version, it -> it.open() && it.askedOf(me()));
        var problems = RelayRules.declining(words);
        if (!problems.isEmpty()) {
            return new RelayOutcome.Refused(problems);
        }
        var look = one.lookOn().isAfter(today()) ? today() : one.lookOn();
        store.move(Moved.looked(Moved.owned(one, one.owner()), look), version);
        store.note(one, RelayStep.What.DECLINED, null, words);
        return new RelayOutcome.Done(id);
    }

    @Override
    public void take(FamilyId family, RelayId id, int version) {
        var one = moving(RelayAction.TAKE, family, id, version, it -> it.open() && !owned(it) && owns(it));
        store.move(Moved.owned(one, me()), version);
        store.note(one, RelayStep.What.TAKEN, one.owner(), null);
    }

    @Override
    public RelayOutcome look(FamilyId family, RelayId id, LocalDate again, @Nullable String words, int version) {
        var one = moving(RelayAction.LOOK, family, id, version, it -> it.open() && owned(it));
        var problems = RelayRules.looking(again, words, today());
        if (!problems.isEmpty()) {
            return new RelayOutcome.Refused(problems);
        }
        store.move(Moved.looked(one, again), version);
        store.note(one, RelayStep.What.LOOKED, null, words);
        return new RelayOutcome.Done(id);
    }

    @Override
    public RelayOutcome close(FamilyId family, RelayId id, String how, @Nullable String words, int version) {
        var one = moving(RelayAction.CLOSE, family, id, version, it -> it.open() && owned(it));
        var problems = RelayRules.closing(content.knowsEnd(how), words);
        if (!problems.isEmpty()) {
            return new RelayOutcome.Refused(problems);
        }
        store.move(Moved.ended(one, new OpenRelay.End(today(), how)), version);
        store.note(one, RelayStep.What.CLOSED, null, words);
        return new RelayOutcome.Done(id);
    }

    @Override
    public void reopen(FamilyId family, RelayId id, int version) {
        var one = moving(RelayAction.REOPEN, family, id, version, it -> !it.open() && owned(it));
        var look = one.lookOn().isBefore(today()) ? today() : one.lookOn();
        store.move(Moved.looked(Moved.ended(one, null), look), version);
        store.note(one, RelayStep.What.REOPENED, null, null);
    }

    @Override
    public void told(FamilyId family, RelayId id) {
        var one = moving(RelayAction.TOLD, family, id, 0, _ -> true);
        if (!me().equals(families.get(family).coordinator())) {
            throw new NotFoundException();
        }
        store.told(one);
    }

    private OpenRelay there(Action action, FamilyId family, RelayId id) {
        return store.find(merges.records(action, family), id).orElseThrow(NotFoundException::new);
    }

    /** Whoever may not do it finds nothing to do, and is told where somebody moved it since she read it. */
    private OpenRelay moving(Action action, FamilyId family, RelayId id, int version, Predicate<OpenRelay> may) {
        var one = there(action, family, id);
        access.require(action, one.family(), one.compartment(), one.author());
        if (!may.test(one)) {
            throw StaleException.orAbsent(version, one.version());
        }
        return one;
    }

    private boolean owns(OpenRelay one) {
        return owners.me(one);
    }

    private static boolean owned(OpenRelay one) {
        return one.owner().equals(me());
    }

    private LocalDate today() {
        return Brussels.today(clock);
    }

    private static ActorId me() {
        return CurrentActor.get().id();
    }
}

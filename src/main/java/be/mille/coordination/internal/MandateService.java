package be.mille.coordination.internal;

import be.mille.access.Access;
import be.mille.access.Coordinating;
import be.mille.access.CurrentActor;
import be.mille.coordination.AcceptOutcome;
import be.mille.coordination.Arrangement;
import be.mille.coordination.Coordination;
import be.mille.coordination.Duty;
import be.mille.coordination.Mandate;
import be.mille.coordination.MandateEnd;
import be.mille.coordination.MandateId;
import be.mille.coordination.MandateState;
import be.mille.coordination.Mandates;
import be.mille.coordination.Notices;
import be.mille.coordination.ProposeMandate;
import be.mille.coordination.ProposeOutcome;
import be.mille.coordination.Reachable;
import be.mille.family.Families;
import be.mille.family.Merges;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import be.mille.referral.Agreement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposes, accepts, arranges, renews and ends mandates. */
@Service
@Transactional
class MandateService implements Mandates {
    /** To the end of the seventh day, today counted. */
    private static final int ANSWER_DAYS = 6;

    private final Access access;
    private final Merges merges;
    private final Families families;
    private final Coordinating coordinating;
    private final Team team;
    private final MandateStore store;
    private final Accepting accepting;
    private final MandateEnds ends;
    private final NoticeService notices;
    private final Duties duties;
    private final Clock clock;

    MandateService(
            Access access,
            Merges merges,
            Families families,
            Coordinating coordinating,
            Team team,
            MandateStore store,
            Accepting accepting,
            MandateEnds ends,
            NoticeService notices,
            Duties duties,
            Clock clock) {
        this.access = access;
        this.merges = merges;
        this.families = families;
        this.coordinating = coordinating;
        this.team = team;
        this.store = store;
        this.accepting = accepting;
        this.ends = ends;
        this.notices = notices;
        this.duties = duties;
        this.clock = clock;
    }

    @Override
    public Coordination of(FamilyId family) {
        return sorted(store.of(merges.records(MandateAction.VIEW, family)));
    }

    private Coordination sorted(List<Mandate> all) {
        var current = running(all);
        return new Coordination(
                current,
                all.stream().filter(one -> one.state().open()).toList(),
                all.stream()
                        .filter(one -> !one.equals(current) && !one.state().open())
                        .toList());
    }

    private @Nullable Mandate running(List<Mandate> all) {
        var today = Brussels.today(clock);
        return all.stream().filter(one -> one.runs(today)).findFirst().orElse(null);
    }

    @Override
    public Map<FamilyId, Mandate> currentOfMine() {
        access.require(MandateAction.LIST);
        var kept = merges.kept();
        var today = Brussels.today(clock);
        return store.activeOfMine().stream()
                .filter(one -> one.runs(today))
                .collect(Collectors.toMap(one -> kept.of(one.family()), one -> one, (one, _) -> one));
    }

    @Override
    public LocalDate latestEnd(FamilyId family) {
        access.require(MandateAction.VIEW, family);
        return coordinating.lastDay(family);
    }

    @Override
    public ProposeOutcome propose(ProposeMandate command) {
        var family = command.family();
        var records = merges.records(MandateAction.PROPOSE, family);
        var before = store.byKey(family, command.key());
        if (before.isPresent()) {
            return new ProposeOutcome.Proposed(before.get(), null);
        }
        var all = sorted(store.of(records));
        var today = Brussels.today(clock);
        var problems = ProposeRules.problems(command, all, team.of(family), coordinating.lastDay(family), today);
        if (!problems.isEmpty()) {
            return new ProposeOutcome.Refused(problems);
        }
        var current = all.current();
        var replaces = current != null && command.beside() == ProposeMandate.Beside.TAKES_OVER ? current.id() : null;
        var holder = Objects.requireNonNull(command.holder());
        var id = store.insert(
                command, holder, Objects.requireNonNull(command.agreement()), today.plusDays(ANSWER_DAYS), replaces);
        if (holder.equals(CurrentActor.get().id())) {
            var arrangement = new Arrangement(command.deputy(), Reachable.unsaid());
            return new ProposeOutcome.Proposed(id, accept(family, id, arrangement, 0));
        }
        return new ProposeOutcome.Proposed(id, null);
    }

    @Override
    public AcceptOutcome accept(FamilyId family, MandateId id, Arrangement arrangement, int version) {
        return accepting.accept(merges.records(MandateAction.ANSWER, family), id, arrangement, version);
    }

    @Override
    public void decline(FamilyId family, MandateId id, int version) {
        answer(family, id, version, MandateState.DECLINED, Notices.What.DECLINED);
    }

    @Override
    public void talkFirst(FamilyId family, MandateId id, int version) {
        answer(family, id, version, MandateState.TALK, Notices.What.TALK);
    }

    private void answer(FamilyId family, MandateId id, int version, MandateState state, Notices.What told) {
        var one = Accepting.mine(store.of(merges.records(MandateAction.ANSWER, family)), id, version);
        store.answered(one, version, state);
        notices.tell(one.family(), families.follows(family, one.proposedBy()), told);
    }

    @Override
    public void takeBack(FamilyId family, MandateId id, int version) {
        var one = Accepting.found(store.of(merges.records(MandateAction.PROPOSE, family)), id);
        var me = CurrentActor.get().id();
        if (!one.proposedBy().equals(me)
                && !families.follows(family, one.proposedBy()).equals(me)) {
            throw new NotFoundException();
        }
        Accepting.open(one, version);
        store.takenBack(one, version);
    }

    @Override
    public void arrange(FamilyId family, MandateId id, Arrangement arrangement, int version) {
        var one = running(family, id, MandateAction.CHANGE, true);
        var checked = accepting.checked(one.family(), one.holder(), arrangement);
        store.arranged(one, version, checked);
        families.standsIn(one.family(), checked.deputy());
        accepting.replaced(one, checked.deputy());
        if (!Objects.equals(one.deputy(), checked.deputy())) {
            notices.tell(one.family(), checked.deputy(), Notices.What.DEPUTY);
        }
    }

    @Override
    public void renew(FamilyId family, MandateId id, Agreement agreement, int version) {
        var one = running(family, id, MandateAction.CHANGE, true);
        var last = coordinating.lastDay(one.family());
        if (!one.renewable(Brussels.today(clock)) || !last.isAfter(one.endsOn())) {
            throw new StaleException();
        }
        store.ended(one, version, MandateEnd.RENEWED);
        store.insertRenewed(one, agreement, last);
        coordinating.begin(one.family(), CurrentActor.get(), last);
        families.coordinate(one.family(), one.holder(), last);
        families.standsIn(one.family(), one.deputy());
    }

    @Override
    public void endAsSheWishes(FamilyId family, MandateId id, int version) {
        ends.end(running(family, id, MandateAction.END, false), version, MandateEnd.HER_WISH);
    }

    @Override
    public void stop(FamilyId family, MandateId id, int version) {
        ends.end(running(family, id, MandateAction.END, true), version, MandateEnd.HOLDER);
    }

    private Mandate running(FamilyId family, MandateId id, MandateAction action, boolean holder) {
        var one = Accepting.found(store.of(merges.records(action, family)), id);
        if (holder && !one.holder().equals(CurrentActor.get().id())) {
            throw new NotFoundException();
        }
        if (!one.runs(Brussels.today(clock))) {
            throw new StaleException();
        }
        return one;
    }

    @Override
    public List<Duty> expectedOfMe() {
        var me = access.require(MandateAction.EXPECTED).id();
        return duties.of(me);
    }

    @Override
    public Set<ActorId> busy(Collection<ActorId> holders) {
        access.require(MandateAction.LOADS);
        return store.busy(holders);
    }

    @Override
    public Set<ActorId> room(Collection<ActorId> holders) {
        access.require(MandateAction.LOADS);
        return store.room(holders);
    }
}

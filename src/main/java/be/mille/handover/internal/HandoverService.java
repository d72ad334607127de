package be.mille.handover.internal;

import be.mille.access.Access;
import be.mille.access.Clearances;
import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.family.Families;
import be.mille.family.Merges;
import be.mille.handover.Border;
import be.mille.handover.Handover;
import be.mille.handover.HandoverId;
import be.mille.handover.HandoverProblem;
import be.mille.handover.HandoverState;
import be.mille.handover.Handovers;
import be.mille.handover.OutsideHandovers;
import be.mille.handover.ProposeHandover;
import be.mille.handover.ProposeOutcome;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposes, takes and answers handovers; an accepted one is an event of the family's time. */
@Service
@Transactional
class HandoverService implements Handovers {
    private final Access access;
    private final Clearances clearances;
    private final Families families;
    private final Merges merges;
    private final Successors successors;
    private final ThreadNote thread;
    private final OutsideHandovers outside;
    private final HandoverStore handovers;
    private final Clock clock;

    HandoverService(
            Access access,
            Clearances clearances,
            Families families,
            Merges merges,
            Successors successors,
            ThreadNote thread,
            OutsideHandovers outside,
            HandoverStore handovers,
            Clock clock) {
        this.access = access;
        this.clearances = clearances;
        this.families = families;
        this.merges = merges;
        this.successors = successors;
        this.thread = thread;
        this.outside = outside;
        this.handovers = handovers;
        this.clock = clock;
    }

    @Override
    public List<Handover> of(FamilyId family) {
        return handovers.of(merges.records(HandoverAction.LIST, family));
    }

    @Override
    public Handover get(FamilyId family, HandoverId id) {
        return handovers.find(merges.records(HandoverAction.VIEW, family), id).orElseThrow(NotFoundException::new);
    }

    @Override
    public Optional<String> letter(FamilyId family, HandoverId id) {
        return handovers.letter(merges.records(HandoverAction.READ_LETTER, family), id);
    }

    @Override
    public Optional<String> open(FamilyId family, HandoverId id) {
        var letter = letter(family, id);
        letter.ifPresent(_ -> handovers.opened(id));
        return letter;
    }

    @Override
    public Optional<Instant> openedAt(FamilyId family, HandoverId id) {
        return Optional.of(get(family, id))
                .filter(one -> mine(family, one))
                .flatMap(one -> handovers.openedAt(one.id()));
    }

    /** What the current actor proposed, or what was left to her. */
    private boolean mine(FamilyId family, Handover one) {
        return one.author().equals(me())
                || !one.taken() && families.follows(family, one.author()).equals(me());
    }

    @Override
    public Map<FamilyId, List<Handover>> ofMine(LocalDate since) {
        access.require(HandoverAction.MINE);
        var kept = merges.kept();
        return handovers.ofMine(Brussels.startOf(since)).stream()
                .collect(Collectors.groupingBy(one -> kept.of(one.family()), LinkedHashMap::new, Collectors.toList()));
    }

    @Override
    public ProposeOutcome propose(ProposeHandover command) {
        var me = access.require(HandoverAction.PROPOSE, command.family(), command.compartment(), me())
                .actor()
                .id();
        var before = handovers.byKey(command.family(), command.key());
        if (before.isPresent()) {
            return new ProposeOutcome.Proposed(before.get());
        }
        var problems = EnumSet.noneOf(HandoverProblem.class);
        problems.addAll(HandoverRules.problems(command, me, Brussels.today(clock)));
        access.require(
                HandoverAction.PROPOSE, command.family(), command.border().compartment(), me);
        if (!successors.of(command.family()).contains(command.receiver())
                || !mayKnow(command, command.compartment())
                || !mayKnow(command, command.border().compartment())) {
            problems.add(HandoverProblem.RECEIVER_UNKNOWN);
        }
        if (waiting(command.family())) {
            problems.add(HandoverProblem.ASKED_ALREADY);
        }
        if (!problems.isEmpty()) {
            return new ProposeOutcome.Refused(problems);
        }
        leaveSilent(command.family());
        return new ProposeOutcome.Proposed(
                handovers.propose(command, Brussels.today(clock).plusDays(DAYS_TO_ANSWER)));
    }

    @Override
    public Optional<HandoverId> take(UUID key, FamilyId family, Border border, LocalDate on) {
        access.require(HandoverAction.TAKE, family, border.compartment(), me());
        if (!successors.of(family).contains(me())) {
            throw new NotFoundException();
        }
        var before = handovers.byKey(family, key);
        if (before.isPresent()) {
            return before;
        }
        if (waiting(family)) {
            return Optional.empty();
        }
        leaveSilent(family);
        var id = handovers.take(key, family, border, on);
        thread.note(family, border, id);
        return Optional.of(id);
    }

    @Override
    public void accept(FamilyId family, HandoverId id, int version) {
        var one = answering(family, id, version);
        handovers.move(one, HandoverState.ACCEPTED, null, version);
        thread.note(one.family(), one.border(), id);
    }

    @Override
    public void decline(FamilyId family, HandoverId id, String words, int version) {
        handovers.move(answering(family, id, version), HandoverState.DECLINED, words, version);
    }

    @Override
    public void takeBack(FamilyId family, HandoverId id, int version) {
        var one = handovers
                .find(merges.records(HandoverAction.TAKE_BACK, family), id)
                .filter(it -> !it.taken() && mine(family, it))
                .orElseThrow(NotFoundException::new);
        if (one.state() != HandoverState.PROPOSED && one.state() != HandoverState.DECLINED) {
            throw StaleException.orAbsent(version, one.version());
        }
        handovers.move(one, HandoverState.TAKEN_BACK, one.words(), version);
    }

    /** Only the one who was asked, and only once: for everybody else there is nothing to answer. */
    private Handover answering(FamilyId family, HandoverId id, int version) {
        var one = handovers
                .find(merges.records(HandoverAction.ANSWER, family), id)
                .filter(it -> it.receiver().equals(me()) && !it.taken())
                .orElseThrow(NotFoundException::new);
        if (one.state() != HandoverState.PROPOSED) {
            throw StaleException.orAbsent(version, one.version());
        }
        return one;
    }

    /** Nobody is asked to go on with what she may not know. */
    private boolean mayKnow(ProposeHandover command, Compartment compartment) {
        return clearances.mayKnow(command.family(), compartment, me()).contains(command.receiver());
    }

    private void leaveSilent(FamilyId family) {
        handovers.leaveSilent(merges.records(HandoverAction.LIST, family));
    }

    private boolean waiting(FamilyId family) {
        return outside.waits(family, null);
    }

    private static ActorId me() {
        return CurrentActor.get().id();
    }
}

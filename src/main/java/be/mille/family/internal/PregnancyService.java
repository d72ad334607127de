package be.mille.family.internal;

import be.mille.access.Access;
import be.mille.access.Compartment;
import be.mille.access.Opening;
import be.mille.access.Relations;
import be.mille.family.Child;
import be.mille.family.DatePregnancy;
import be.mille.family.DatingSource;
import be.mille.family.Merges;
import be.mille.family.Pregnancies;
import be.mille.family.Pregnancy;
import be.mille.family.Pregnancy.Outcome;
import be.mille.family.PregnancyDated;
import be.mille.family.PregnancyEndUndone;
import be.mille.family.PregnancyEnded;
import be.mille.family.PregnancyId;
import be.mille.family.RecordBirth;
import be.mille.family.RecordLoss;
import be.mille.family.TimeAction;
import be.mille.family.TimeOutcome;
import be.mille.family.TimeOutcome.Problem;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.kernel.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pregnancies: asked, checked by {@link TimeRules}, stored, and told to the modules that plan from them. */
@Service
@Transactional
class PregnancyService implements Pregnancies, FirstDating {
    private final Access access;
    private final Merges merges;
    private final ToldIn toldIn;
    private final Relations relations;
    private final PregnancyStore pregnancies;
    private final PregnancyEndStore ends;
    private final ChildStore children;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    PregnancyService(
            Access access,
            Merges merges,
            ToldIn toldIn,
            Relations relations,
            PregnancyStore pregnancies,
            PregnancyEndStore ends,
            ChildStore children,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.access = access;
        this.merges = merges;
        this.toldIn = toldIn;
        this.relations = relations;
        this.pregnancies = pregnancies;
        this.ends = ends;
        this.children = children;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public List<Pregnancy> of(FamilyId family) {
        var records = merges.records(TimeAction.VIEW_PREGNANCIES, family);
        var born = byPregnancy(children.of(records));
        var datings = pregnancies.datings(records).stream()
                .collect(Collectors.groupingBy(
                        PregnancyStore.DatingRow::pregnancy,
                        Collectors.mapping(PregnancyStore.DatingRow::dating, Collectors.toList())));
        return pregnancies.of(records).stream()
                .map(head -> head.with(
                        born.getOrDefault(head.id(), List.of()),
                        datings.getOrDefault(head.id(), List.of()),
                        head.outcome() == Outcome.LOSS
                                ? ends.endKind(head.family(), head.id()).orElse(null)
                                : null))
                .toList();
    }

    @Override
    public Map<FamilyId, List<Pregnancy>> ofMine() {
        access.require(TimeAction.LIST_PREGNANCIES);
        var kept = merges.kept();
        var born = byPregnancy(children.ofMine());
        return pregnancies.ofMine().stream()
                .map(head -> head.with(born.getOrDefault(head.id(), List.of()), List.of(), null))
                .collect(Collectors.groupingBy(one -> kept.of(one.family()), LinkedHashMap::new, Collectors.toList()));
    }

    @Override
    public TimeOutcome<PregnancyId> date(FamilyId asked, DatePregnancy command) {
        var opening = toldIn.opening(TimeAction.DATE_PREGNANCY, asked, command.pregnancy());
        var family = opening.family();
        var done = pregnancies.byKey(family, command.key());
        if (done.isPresent()) {
            return new TimeOutcome.Saved<>(done.get());
        }
        var problems = TimeRules.problems(command, previousEnd(family, command.pregnancy()));
        if (!problems.isEmpty()) {
            return new TimeOutcome.Refused<>(problems);
        }
        return new TimeOutcome.Saved<>(store(family, command, opening));
    }

    @Override
    public void dated(FamilyId family, LocalDate due) {
        var opening = access.require(TimeAction.DATE_PREGNANCY, family);
        var today = Brussels.today(clock);
        store(family, new DatePregnancy(ids.next(), null, DatingSource.TOLD, due, null, null, 0, today, 0), opening);
    }

    private PregnancyId store(FamilyId family, DatePregnancy command, Opening opening) {
        var due = Objects.requireNonNull(TimeRules.due(command));
        var asked = command.pregnancy();
        var id = asked == null
                ? pregnancies.add(family, ids.next())
                : find(family, asked).id();
        boolean care = command.source() != DatingSource.TOLD && opening.opens(Compartment.C1);
        pregnancies.addDating(family, id, command, due, care ? Compartment.C1 : Compartment.C0);
        pregnancies.setDue(family, id, due, asked == null ? 0 : command.version());
        events.publishEvent(new PregnancyDated(family, id, clock.instant()));
        return id;
    }

    @Override
    public void undoDating(FamilyId asked, PregnancyId pregnancy, int version) {
        var family = toldIn.opening(TimeAction.DATE_PREGNANCY, asked, pregnancy).family();
        pregnancies.takeBackDating(family, pregnancy, version);
        events.publishEvent(new PregnancyDated(family, pregnancy, clock.instant()));
    }

    @Override
    public Map<String, Problem> check(FamilyId family, RecordBirth command) {
        return TimeRules.problems(command, due(family, command.pregnancy()));
    }

    @Override
    public Map<String, Problem> check(FamilyId family, RecordLoss command) {
        return TimeRules.problems(command, due(family, command.pregnancy()));
    }

    private @Nullable LocalDate due(FamilyId asked, @Nullable PregnancyId pregnancy) {
        var family =
                toldIn.opening(TimeAction.VIEW_PREGNANCIES, asked, pregnancy).family();
        return pregnancy == null ? null : find(family, pregnancy).due();
    }

    @Override
    public TimeOutcome<PregnancyId> birth(FamilyId asked, RecordBirth command) {
        var family = toldIn.opening(TimeAction.END_PREGNANCY, asked, command.pregnancy())
                .family();
        var head = known(family, command.key(), command.pregnancy());
        if (head != null && replays(head, command.pregnancy(), Outcome.BIRTH, command.bornOn(), command.version())) {
            return new TimeOutcome.Saved<>(head.id());
        }
        var problems = TimeRules.problems(command, head == null ? null : head.due());
        if (!problems.isEmpty()) {
            return new TimeOutcome.Refused<>(problems);
        }
        var id = head == null ? pregnancies.add(family, command.key()) : head.id();
        children.set(family, id, command);
        if (head != null && head.outcome() == Outcome.LOSS) {
            forgetEndKind(family, id);
        }
        return end(
                family,
                new PregnancyStore.Head(
                        id, family, null, Outcome.BIRTH, command.bornOn(), command.place(), command.placeName(), 0),
                head == null ? 0 : command.version());
    }

    @Override
    public TimeOutcome<PregnancyId> loss(FamilyId asked, RecordLoss command) {
        var family = toldIn.opening(TimeAction.END_PREGNANCY, asked, command.pregnancy())
                .family();
        var head = known(family, command.key(), command.pregnancy());
        if (head != null && replays(head, command.pregnancy(), Outcome.LOSS, command.endedOn(), command.version())) {
            return new TimeOutcome.Saved<>(head.id());
        }
        Map<String, Problem> problems = TimeRules.problems(command, head == null ? null : head.due());
        if (!problems.isEmpty()) {
            return new TimeOutcome.Refused<>(problems);
        }
        var id = head == null ? pregnancies.add(family, command.key()) : head.id();
        children.withdrawAll(family, id);
        if (command.kind() != null) {
            relations.clearAuthor(family, Compartment.C9);
            ends.setEndKind(family, id, command.kind());
        } else {
            forgetEndKind(family, id);
        }
        return end(
                family,
                new PregnancyStore.Head(id, family, null, Outcome.LOSS, command.endedOn(), null, null, 0),
                head == null ? 0 : command.version());
    }

    private TimeOutcome<PregnancyId> end(FamilyId family, PregnancyStore.Head after, int version) {
        pregnancies.setEnd(family, after, version);
        events.publishEvent(new PregnancyEnded(family, after.id(), clock.instant()));
        return new TimeOutcome.Saved<>(after.id());
    }

    @Override
    public void undoEnd(FamilyId asked, PregnancyId pregnancy, int version) {
        var family = toldIn.opening(TimeAction.END_PREGNANCY, asked, pregnancy).family();
        children.withdrawAll(family, pregnancy);
        forgetEndKind(family, pregnancy);
        pregnancies.setEnd(
                family,
                new PregnancyStore.Head(pregnancy, family, null, Outcome.ONGOING, null, null, null, 0),
                version);
        events.publishEvent(new PregnancyEndUndone(family, pregnancy, clock.instant()));
    }

    @Override
    public void withdraw(FamilyId asked, PregnancyId pregnancy, int version) {
        var family =
                toldIn.opening(TimeAction.WITHDRAW_PREGNANCY, asked, pregnancy).family();
        children.withdrawAll(family, pregnancy);
        pregnancies.withdraw(family, pregnancy, version);
        events.publishEvent(new PregnancyEndUndone(family, pregnancy, clock.instant()));
    }

    /** Who may not know the kind cannot touch it, and cannot tell that there is one: it then goes with its pregnancy. */
    private void forgetEndKind(FamilyId family, PregnancyId pregnancy) {
        if (ends.endKind(family, pregnancy).isPresent()) {
            ends.setEndKind(family, pregnancy, null);
        }
    }

    /** The pregnancy of the command; a form that made one and is sent again finds it by its key. */
    private PregnancyStore.@Nullable Head known(FamilyId family, UUID key, @Nullable PregnancyId pregnancy) {
        return pregnancy == null
                ? pregnancies.byKey(family, key).map(id -> find(family, id)).orElse(null)
                : find(family, pregnancy);
    }

    /** The same form again: it says what is already so, and was read just before. */
    private static boolean replays(
            PregnancyStore.Head head, @Nullable PregnancyId asked, Outcome outcome, LocalDate on, int version) {
        return asked == null
                || (head.outcome() == outcome && on.equals(head.endedOn()) && head.version() == version + 1);
    }

    private PregnancyStore.Head find(FamilyId family, PregnancyId pregnancy) {
        return pregnancies.find(List.of(family), pregnancy).orElseThrow(NotFoundException::new);
    }

    /** The last end before the pregnancy in question: a new one began after it, a known one after the ends before its own. */
    private @Nullable LocalDate previousEnd(FamilyId family, @Nullable PregnancyId pregnancy) {
        var known = pregnancies.of(List.of(family));
        var own = known.stream()
                .filter(one -> one.id().equals(pregnancy))
                .map(PregnancyStore.Head::endedOn)
                .filter(Objects::nonNull)
                .findFirst();
        return known.stream()
                .filter(one -> !one.id().equals(pregnancy) && one.endedOn() != null)
                .map(one -> Objects.requireNonNull(one.endedOn()))
                .filter(one -> own.isEmpty() || one.isBefore(own.get()))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Map<PregnancyId, List<Child>> byPregnancy(List<Child> children) {
        return children.stream().collect(Collectors.groupingBy(Child::pregnancy));
    }
}

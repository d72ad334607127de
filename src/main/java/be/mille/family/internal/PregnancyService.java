package be.mille.family.internal;

import be.mille.access.Access;
import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.access.Opening;
import be.mille.family.Child;
import be.mille.family.DatePregnancy;
import be.mille.family.DatingSource;
import be.mille.family.Merges;
import be.mille.family.Pregnancies;
import be.mille.family.Pregnancy;
import be.mille.family.Pregnancy.Outcome;
import be.mille.family.PregnancyDated;
import be.mille.family.PregnancyId;
import be.mille.family.RecordBirth;
import be.mille.family.RecordLoss;
import be.mille.family.TimeAction;
import be.mille.family.TimeOutcome;
import be.mille.family.TimeOutcome.Problem;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.kernel.NotFoundException;
import be.mille.sql.TransactionMemory;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final PregnancyStore pregnancies;
    private final PregnancyEndStore ends;
    private final ChildStore children;
    private final PregnancyEnding ending;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    PregnancyService(
            Access access,
            Merges merges,
            ToldIn toldIn,
            PregnancyStore pregnancies,
            PregnancyEndStore ends,
            ChildStore children,
            PregnancyEnding ending,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.access = access;
        this.merges = merges;
        this.toldIn = toldIn;
        this.pregnancies = pregnancies;
        this.ends = ends;
        this.children = children;
        this.ending = ending;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public List<Pregnancy> of(FamilyId family) {
        var records = merges.records(TimeAction.VIEW_PREGNANCIES, family);
        return TransactionMemory.untilWritten(new Read(CurrentActor.get().id(), records), () -> read(records));
    }

    private record Read(ActorId reader, List<FamilyId> records) {}

    private List<Pregnancy> read(List<FamilyId> records) {
        var born = byPregnancy(children.of(records));
        var datings = pregnancies.datings(records).stream()
                .collect(Collectors.groupingBy(
                        PregnancyRows.DatingRow::pregnancy,
                        Collectors.mapping(PregnancyRows.DatingRow::dating, Collectors.toList())));
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
        return ending.birth(asked, command);
    }

    @Override
    public TimeOutcome<PregnancyId> loss(FamilyId asked, RecordLoss command) {
        return ending.loss(asked, command);
    }

    @Override
    public void undoEnd(FamilyId asked, PregnancyId pregnancy, int version) {
        ending.undo(asked, pregnancy, version);
    }

    @Override
    public void withdraw(FamilyId asked, PregnancyId pregnancy, int version) {
        ending.withdraw(asked, pregnancy, version);
    }

    private PregnancyHead find(FamilyId family, PregnancyId pregnancy) {
        return pregnancies.find(List.of(family), pregnancy).orElseThrow(NotFoundException::new);
    }

    /** The last end before the pregnancy in question: a new one began after it, a known one after the ends before its own. */
    private @Nullable LocalDate previousEnd(FamilyId family, @Nullable PregnancyId pregnancy) {
        var known = pregnancies.of(List.of(family));
        var own = known.stream()
                .filter(one -> one.id().equals(pregnancy))
                .map(PregnancyHead::endedOn)
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

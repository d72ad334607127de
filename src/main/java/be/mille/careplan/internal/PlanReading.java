package be.mille.careplan.internal;

import be.mille.access.Access;
import be.mille.access.Compartment;
import be.mille.access.Opening;
import be.mille.careplan.CarePlans;
import be.mille.careplan.DomainLine;
import be.mille.careplan.Need;
import be.mille.careplan.NeedId;
import be.mille.careplan.NeedState;
import be.mille.careplan.NextAction;
import be.mille.careplan.OpenStep;
import be.mille.careplan.Plan;
import be.mille.careplan.Progress;
import be.mille.careplan.Responsible;
import be.mille.careplan.Step;
import be.mille.careplan.UndertakenStep;
import be.mille.careplan.UnmetNeed;
import be.mille.family.Merges;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.sql.TransactionMemory;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans as readers see them. */
@Service
@Transactional
class PlanReading implements CarePlans {
    private final Access access;
    private final Merges merges;
    private final PlanStore store;
    private final MyStepStore mine;
    private final PlanWords words;
    private final PlanNames names;
    private final Clock clock;

    PlanReading(
            Access access,
            Merges merges,
            PlanStore store,
            MyStepStore mine,
            PlanWords words,
            PlanNames names,
            Clock clock) {
        this.access = access;
        this.merges = merges;
        this.store = store;
        this.mine = mine;
        this.words = words;
        this.names = names;
        this.clock = clock;
    }

    @Override
    public Plan get(FamilyId family) {
        return plan(merges.open(CarePlanAction.VIEW, family));
    }

    @Override
    public List<OpenStep> open(FamilyId family, String language) {
        var openings = merges.open(CarePlanAction.VIEW, family);
        var plan = hers(openings);
        var domains = new HashMap<NeedId, @Nullable String>();
        plan.needs().stream()
                .filter(need -> need.state().current())
                .forEach(need -> domains.put(need.id(), need.domain()));
        var known = names.of(plan.steps(), openings.getFirst().actor(), language);
        var today = Brussels.today(clock);
        return plan.steps().stream()
                .filter(step -> domains.containsKey(step.need()) && PressingSteps.asks(step, today) != null)
                .sorted(PressingSteps.mostPressing())
                .map(step -> line(step, family, domains.get(step.need()), known, today))
                .toList();
    }

    @Override
    public List<OpenStep> expectedOfMe(String language) {
        var actor = access.require(CarePlanAction.LIST);
        var today = Brussels.today(clock);
        var kept = merges.kept();
        var rows = mine.expectedOf(actor.id(), today, kept);
        var known = names.of(rows.stream().map(MyStepStore.Row::step).toList(), actor, language);
        return rows.stream()
                .sorted(Comparator.comparing(MyStepStore.Row::step, PressingSteps.mostPressing()))
                .map(row -> line(row.step(), kept.of(row.step().family()), row.domain(), known, today))
                .toList();
    }

    @Override
    public Map<FamilyId, NextAction> nextActions(String language) {
        var actor = access.require(CarePlanAction.LIST);
        var today = Brussels.today(clock);
        var kept = merges.kept();
        var steps = mine.nextOfEach(kept);
        var known = names.of(steps, actor, language);
        var next = new LinkedHashMap<FamilyId, NextAction>();
        for (var step : steps) {
            var family = kept.of(step.family());
            var action = new NextAction(
                    family,
                    step.id(),
                    words.title(step, language),
                    known.owner(step),
                    Objects.requireNonNull(step.state().due()),
                    step.late(today));
            next.merge(family, action, (one, other) -> other.due().isBefore(one.due()) ? other : one);
        }
        return next;
    }

    @Override
    public List<DomainLine> overview(FamilyId family, String language) {
        var openings = merges.open(CarePlanAction.VIEW, family);
        var plan = hers(openings);
        var known = names.of(plan.steps(), openings.getFirst().actor(), language);
        var today = Brussels.today(clock);
        var lines = new ArrayList<DomainLine>();
        for (var need : plan.needs()) {
            if (need.state().current()) {
                lines.add(overview(need, PressingSteps.mattersNow(plan.of(need.id())), known, today, language));
            }
        }
        return lines;
    }

    private DomainLine overview(
            Need need, @Nullable Step step, PlanNames.Known known, LocalDate today, String language) {
        var title = words.title(need, language);
        if (step == null) {
            return new DomainLine(
                    need.id(), need.domain(), title, need.state(), null, null, null, Responsible.nobody(), null, false);
        }
        var wish = step.state().wish();
        return new DomainLine(
                need.id(),
                need.domain(),
                title,
                need.state(),
                words.title(step, language),
                wish,
                wish.opens() ? step.state().progress() : null,
                known.owner(step),
                PressingSteps.day(step),
                step.late(today));
    }

    @Override
    public List<UndertakenStep> undertaken(FamilyId family, String language) {
        var openings = merges.open(CarePlanAction.VIEW, family);
        var steps = hers(openings).steps().stream()
                .filter(step -> step.progressAt() != null && step.state().progress() != Progress.TODO && !step.muted())
                .sorted(Comparator.comparing((Step step) -> Objects.requireNonNull(step.progressAt()))
                        .reversed())
                .toList();
        var known = names.of(steps, openings.getFirst().actor(), language);
        return steps.stream()
                .map(step -> new UndertakenStep(
                        step.id(),
                        step.compartment(),
                        words.title(step, language),
                        step.category(),
                        step.state().service(),
                        known.service(step.state().service()),
                        step.state().progress(),
                        step.state().couldNot(),
                        Brussels.dayOf(Objects.requireNonNull(step.progressAt())),
                        Objects.requireNonNull(step.progressBy()),
                        known.person(Objects.requireNonNull(step.progressBy()))))
                .toList();
    }

    @Override
    public List<UnmetNeed> unmet(FamilyId family, String language) {
        return hers(merges.open(CarePlanAction.VIEW, family)).needs().stream()
                .filter(need -> need.state() == NeedState.UNMET_NO_OFFER)
                .map(need -> new UnmetNeed(
                        need.id(), need.domain(), words.title(need, language), Brussels.dayOf(need.changedAt())))
                .toList();
    }

    /** The parts of a page ask for the same plan, each in its own way. */
    private Plan plan(List<Opening> openings) {
        return TransactionMemory.untilWritten(
                new Read(openings),
                () -> new Plan(openings.getFirst().family(), store.needs(openings), store.steps(openings)));
    }

    private record Read(List<Opening> openings) {}

    /** Without what is the second parent's: that stands in the plan alone, apart, and never in a view of her record. */
    private Plan hers(List<Opening> openings) {
        var plan = plan(openings);
        return new Plan(
                plan.family(),
                plan.needs().stream()
                        .filter(need -> need.compartment() != Compartment.C10)
                        .toList(),
                plan.steps().stream()
                        .filter(step -> step.compartment() != Compartment.C10)
                        .toList());
    }

    private OpenStep line(Step step, FamilyId family, @Nullable String domain, PlanNames.Known known, LocalDate today) {
        var asks = Objects.requireNonNull(PressingSteps.asks(step, today));
        return new OpenStep(
                step.id(),
                family,
                domain,
                words.title(step, known.language()),
                words.draft(step, known.language()),
                asks,
                step.state().progress(),
                known.owner(step),
                PressingSteps.day(step),
                step.late(today),
                step.version());
    }
}

package be.mille.careplan.internal;

import be.mille.access.Access;
import be.mille.access.Compartment;
import be.mille.access.Opening;
import be.mille.careplan.AddNeed;
import be.mille.careplan.AddStep;
import be.mille.careplan.Need;
import be.mille.careplan.NeedId;
import be.mille.careplan.NeedState;
import be.mille.careplan.SaveOutcome;
import be.mille.careplan.SavePlan;
import be.mille.careplan.StepProblem;
import be.mille.careplan.internal.PlanEdits.NeedEdit;
import be.mille.careplan.internal.PlanEdits.StepEdit;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Saves a whole plan as one form sends it. A form carries every field, so what its writer left alone is told from what
 * she changed by comparing with the version she filled it in on; only where two people changed the same step do both
 * versions come back, and then nothing at all is written.
 */
@Component
class PlanSaving {
    private final PlanStore store;
    private final PlanReceipts receipts;
    private final PlanEdits edits;
    private final PlanAdditions additions;
    private final AdditionChecks additionChecks;
    private final PathPack paths;
    private final DecisionStore decisions;
    private final Access access;
    private final Clock clock;

    PlanSaving(
            PlanStore store,
            PlanReceipts receipts,
            PlanEdits edits,
            PlanAdditions additions,
            AdditionChecks additionChecks,
            PathPack paths,
            DecisionStore decisions,
            Access access,
            Clock clock) {
        this.store = store;
        this.receipts = receipts;
        this.edits = edits;
        this.additions = additions;
        this.additionChecks = additionChecks;
        this.paths = paths;
        this.decisions = decisions;
        this.access = access;
        this.clock = clock;
    }

    /** @param openings the record the form is about, then those read as part of it */
    SaveOutcome save(SavePlan plan, List<Opening> openings) {
        if (receipts.received(plan.key())) {
            return new SaveOutcome.Saved(0);
        }
        var staleSteps = new ArrayList<SaveOutcome.Conflict>();
        var staleNeeds = new ArrayList<Need>();
        var problems = new HashMap<String, Set<StepProblem>>();
        var steps = edits.steps(plan, openings, staleSteps, problems);
        var needs = edits.needs(plan, openings, staleNeeds);
        additionChecks.check(plan, needsOf(plan, openings), problems);
        if (!problems.isEmpty()) {
            return new SaveOutcome.Refused(problems);
        }
        if (!staleSteps.isEmpty() || !staleNeeds.isEmpty()) {
            return new SaveOutcome.Changed(staleSteps, staleNeeds);
        }
        if (!receipts.receive(plan.key(), plan.family(), clock.instant())) {
            return new SaveOutcome.Saved(0);
        }
        requireEach(steps, needs);
        return new SaveOutcome.Saved(write(plan, openings, steps, needs));
    }

    /** Those a new step hangs from: it goes into the record its need was written in. */
    private Map<NeedId, Need> needsOf(SavePlan plan, List<Opening> openings) {
        return plan.newSteps().isEmpty()
                ? Map.of()
                : store.needs(openings).stream().collect(Collectors.toMap(Need::id, Function.identity()));
    }

    /** Each restricted compartment that is written in has its own line in the log. */
    private void requireEach(List<StepEdit> steps, List<NeedEdit> needs) {
        record Touched(FamilyId family, Compartment compartment) {}
        var touched = new LinkedHashSet<Touched>();
        steps.forEach(edit ->
                touched.add(new Touched(edit.step().family(), edit.step().compartment())));
        needs.forEach(edit ->
                touched.add(new Touched(edit.need().family(), edit.need().compartment())));
        touched.forEach(one -> access.require(CarePlanAction.CHANGE, one.family(), one.compartment()));
    }

    private int write(SavePlan plan, List<Opening> openings, List<StepEdit> steps, List<NeedEdit> needs) {
        var family = plan.family();
        var by = openings.getFirst().actor().id();
        var homes = needsOf(plan, openings);
        var now = clock.instant();
        steps.forEach(edit -> store.update(edit.step(), edit.wanted(), by, now));
        needs.forEach(edit -> store.update(edit.need(), edit.need().version(), edit.state(), edit.words(), by, now));
        for (var need : plan.newNeeds()) {
            var added = additions.need(
                    new AddNeed(family, need.domain(), null, null, need.title(), need.words(), NeedState.OPEN, null));
            var first = need.firstStep();
            if (first != null) {
                additions.step(new AddStep(family, added, null, need.category(), first, null, null));
            }
        }
        for (var step : plan.newSteps()) {
            var home = Objects.requireNonNull(homes.get(step.need())).family();
            additions.step(new AddStep(home, step.need(), null, step.category(), step.state(), null, null));
        }
        for (var taken : plan.taken()) {
            var path = paths.find(taken.path()).orElseThrow(NotFoundException::new);
            var need = additions.needFor(family, path);
            var step = additions.step(AddStep.ofPath(family, need, path.id(), taken.state()));
            decisions.taken(
                    family, additions.compartment(path.domain()), path.id(), paths.name(), step, adapted(taken));
        }
        for (var set : plan.setAside()) {
            var path = paths.find(set.path()).orElseThrow(NotFoundException::new);
            var compartment = additions.compartment(path.domain());
            additions.open(family, compartment);
            decisions.setAside(family, compartment, path.id(), paths.name(), set.reason(), set.note());
        }
        return steps.size()
                + needs.size()
                + plan.newNeeds().size()
                + plan.newSteps().size()
                + plan.taken().size()
                + plan.setAside().size();
    }

    private static boolean adapted(SavePlan.TakenPath taken) {
        return taken.state().clean().title() != null;
    }
}

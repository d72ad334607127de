package be.mille.careplan.internal;

import be.mille.access.Access;
import be.mille.access.CurrentActor;
import be.mille.careplan.AddNeed;
import be.mille.careplan.AddStep;
import be.mille.careplan.CarePlanChanges;
import be.mille.careplan.NeedId;
import be.mille.careplan.SaveOutcome;
import be.mille.careplan.SavePlan;
import be.mille.careplan.Step;
import be.mille.careplan.StepId;
import be.mille.careplan.StepProblem;
import be.mille.careplan.StepRules;
import be.mille.careplan.TickStep;
import be.mille.family.Merges;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes to plans: asked for, checked, kept with what they replace. */
@Service
@Transactional
class CarePlanService implements CarePlanChanges {
    private final Access access;
    private final Merges merges;
    private final PlanStore store;
    private final PlanHistory history;
    private final PlanAdditions additions;
    private final PlanSaving saving;
    private final Clock clock;

    CarePlanService(
            Access access,
            Merges merges,
            PlanStore store,
            PlanHistory history,
            PlanAdditions additions,
            PlanSaving saving,
            Clock clock) {
        this.access = access;
        this.merges = merges;
        this.store = store;
        this.history = history;
        this.additions = additions;
        this.saving = saving;
        this.clock = clock;
    }

    @Override
    public NeedId add(AddNeed need) {
        access.require(CarePlanAction.CHANGE, need.family());
        return additions.need(need);
    }

    @Override
    public StepId add(AddStep step) {
        access.require(CarePlanAction.CHANGE, step.family());
        return additions.step(step);
    }

    @Override
    public SaveOutcome save(SavePlan plan) {
        return saving.save(plan, merges.open(CarePlanAction.CHANGE, plan.family()));
    }

    @Override
    public Set<StepProblem> tick(TickStep tick) {
        var step = reachable(tick.family(), tick.step());
        var wanted = step.state().progress(tick.progress(), tick.reason()).clean();
        if (wanted.equals(step.state())) {
            return Set.of();
        }
        if (step.version() != tick.version()) {
            throw new StaleException();
        }
        var problems = StepRules.problems(step.state(), wanted);
        if (!problems.isEmpty()) {
            return problems;
        }
        store.update(step, wanted, CurrentActor.get().id(), clock.instant());
        return Set.of();
    }

    @Override
    public void undo(FamilyId family, StepId id, int version) {
        var step = reachable(family, id);
        if (step.version() != version + 1) {
            throw new StaleException();
        }
        var before = history.stepAt(step.family(), id, version).orElseThrow(NotFoundException::new);
        store.update(step, before.state(), CurrentActor.get().id(), clock.instant());
    }

    private Step reachable(FamilyId family, StepId id) {
        var step = store.step(merges.records(CarePlanAction.TICK, family), id).orElseThrow(NotFoundException::new);
        access.require(CarePlanAction.TICK, step.family(), step.compartment());
        return step;
    }
}

package be.mille.careplan.internal;

import be.mille.access.Opening;
import be.mille.careplan.Need;
import be.mille.careplan.NeedId;
import be.mille.careplan.NeedState;
import be.mille.careplan.SaveOutcome;
import be.mille.careplan.SavePlan;
import be.mille.careplan.Step;
import be.mille.careplan.StepId;
import be.mille.careplan.StepProblem;
import be.mille.careplan.StepRules;
import be.mille.careplan.StepState;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the writer of a plan's form changed in it, told from what she left alone. */
@Component
class PlanEdits {
    private final PlanStore store;
    private final PlanHistory history;
    private final PlanAdditions additions;

    PlanEdits(PlanStore store, PlanHistory history, PlanAdditions additions) {
        this.store = store;
        this.history = history;
        this.additions = additions;
    }

    record StepEdit(Step step, StepState wanted) {}

    record NeedEdit(Need need, NeedState state, @Nullable String words) {}

    List<StepEdit> steps(
            SavePlan plan,
            List<Opening> openings,
            List<SaveOutcome.Conflict> stale,
            Map<String, Set<StepProblem>> problems) {
        Map<StepId, Step> current =
                store.steps(openings).stream().collect(Collectors.toMap(Step::id, Function.identity()));
        var edits = new ArrayList<StepEdit>();
        for (var change : plan.steps()) {
            var step = current.get(change.id());
            if (step == null) {
                throw new NotFoundException();
            }
            var wanted = change.state().clean();
            if (wanted.equals(step.state())) {
                continue;
            }
            if (change.version() != step.version()) {
                // What may follow what is judged once the writer has seen what it is now.
                before(step.family(), change)
                        .ifPresentOrElse(
                                before -> {
                                    if (!before.equals(wanted)) {
                                        stale.add(new SaveOutcome.Conflict(step, wanted.upon(before, step.state())));
                                    }
                                },
                                () -> stale.add(new SaveOutcome.Conflict(step, wanted)));
                continue;
            }
            var broken = StepRules.problems(step.state(), wanted);
            if (step.path() == null && wanted.title() == null) {
                broken.add(StepProblem.NO_TITLE);
            }
            if (!Objects.equals(wanted.owner(), step.state().owner())) {
                broken.addAll(additions.ownerProblems(step.family(), step.compartment(), author(step), wanted));
            }
            if (!broken.isEmpty()) {
                problems.put(change.id().toString(), broken);
            }
            edits.add(new StepEdit(step, wanted));
        }
        return edits;
    }

    /** The step as the writer found it; what she left alone is no conflict. */
    private Optional<StepState> before(FamilyId family, SavePlan.StepChange change) {
        return history.stepAt(family, change.id(), change.version()).map(Step::state);
    }

    List<NeedEdit> needs(SavePlan plan, List<Opening> openings, List<Need> stale) {
        Map<NeedId, Need> current =
                store.needs(openings).stream().collect(Collectors.toMap(Need::id, Function.identity()));
        var edits = new ArrayList<NeedEdit>();
        for (var change : plan.needs()) {
            var need = current.get(change.id());
            if (need == null) {
                throw new NotFoundException();
            }
            if (same(need, change)) {
                continue;
            }
            if (change.version() != need.version()) {
                boolean untouched = history.needAt(need.family(), change.id(), change.version())
                        .map(before -> same(before, change))
                        .orElse(false);
                if (untouched) {
                    continue;
                }
                stale.add(need);
            }
            edits.add(new NeedEdit(need, change.state(), change.words()));
        }
        return edits;
    }

    private static boolean same(Need need, SavePlan.NeedChange change) {
        return need.state() == change.state() && Objects.equals(need.words(), change.words());
    }

    private ActorId author(Step step) {
        return store.need(List.of(step.family()), step.need())
                .orElseThrow(NotFoundException::new)
                .createdBy();
    }
}

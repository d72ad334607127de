package be.mille.careplan.internal;

import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.careplan.Need;
import be.mille.careplan.NeedId;
import be.mille.careplan.SavePlan;
import be.mille.careplan.StepProblem;
import be.mille.careplan.StepRules;
import be.mille.careplan.StepState;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a form adds is checked before anything is written, so that a refusal leaves nothing behind. */
@Component
class AdditionChecks {
    private final PlanAdditions additions;
    private final PathPack paths;

    AdditionChecks(PlanAdditions additions, PathPack paths) {
        this.additions = additions;
        this.paths = paths;
    }

    /** @param needs those the new steps hang from */
    void check(SavePlan plan, Map<NeedId, Need> needs, Map<String, Set<StepProblem>> problems) {
        for (var taken : plan.taken()) {
            var path = paths.find(taken.path()).orElseThrow(NotFoundException::new);
            var state = taken.state().clean();
            var broken = StepRules.problems(state);
            var author = additions.author(plan.family(), path);
            keep(
                    problems,
                    taken.path(),
                    known(broken, plan.family(), additions.compartment(path.domain()), author, state));
        }
        for (var set : plan.setAside()) {
            requireKnown(set.path());
        }
        for (var step : plan.newSteps()) {
            var need = needs.get(step.need());
            if (need == null) {
                throw new NotFoundException();
            }
            var state = step.state().clean();
            keep(
                    problems,
                    "step-" + step.need(),
                    known(titled(state), need.family(), need.compartment(), need.createdBy(), state));
        }
        for (var need : plan.newNeeds()) {
            if (need.title().isBlank() && need.domain() == null) {
                keep(problems, "need", EnumSet.of(StepProblem.NO_TITLE));
            }
            var first = need.firstStep();
            if (first != null) {
                var compartment = additions.compartment(need.domain());
                keep(
                        problems,
                        "step-need",
                        known(
                                titled(first.clean()),
                                plan.family(),
                                compartment,
                                CurrentActor.get().id(),
                                first.clean()));
            }
        }
    }

    private Set<StepProblem> known(
            Set<StepProblem> problems, FamilyId family, Compartment compartment, ActorId author, StepState state) {
        problems.addAll(additions.ownerProblems(family, compartment, author, state));
        return problems;
    }

    private void requireKnown(String path) {
        if (paths.find(path).isEmpty()) {
            throw new NotFoundException();
        }
    }

    private static Set<StepProblem> titled(StepState state) {
        var problems = StepRules.problems(state);
        if (state.title() == null) {
            problems.add(StepProblem.NO_TITLE);
        }
        return problems;
    }

    private static void keep(Map<String, Set<StepProblem>> problems, String key, Set<StepProblem> found) {
        if (!found.isEmpty()) {
            problems.put(key, found);
        }
    }
}

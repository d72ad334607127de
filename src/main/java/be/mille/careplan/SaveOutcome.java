package be.mille.careplan;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What became of a plan that was sent: kept whole, or not at all. */
public sealed interface SaveOutcome {
    /** @param changes how many needs and steps were written; 0 for a form sent again */
    record Saved(int changes) implements SaveOutcome {}

    /** Somebody else changed the same steps or needs in the meantime. */
    record Changed(List<Conflict> steps, List<Need> needs) implements SaveOutcome {
        public Changed {
            steps = List.copyOf(steps);
            needs = List.copyOf(needs);
        }
    }

    /**
     * A step that two people changed.
     *
     * @param theirs what it is now
     * @param mine what the writer changed of it, upon what it is now
     */
    record Conflict(Step theirs, StepState mine) {}

    /** @param problems by the key of the step in the command: its id, or the path */
    record Refused(Map<String, Set<StepProblem>> problems) implements SaveOutcome {
        public Refused {
            problems = Map.copyOf(problems);
        }
    }
}

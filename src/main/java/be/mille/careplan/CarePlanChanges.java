package be.mille.careplan;

import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import java.util.Set;

/** Changes to plans. Each asks access first; a step out of reach of the current actor is not found. */
public interface CarePlanChanges {
    NeedId add(AddNeed need);

    /** @throws IllegalArgumentException when the step breaks {@link StepRules} */
    StepId add(AddStep step);

    SaveOutcome save(SavePlan plan);

    /**
     * Empty when it is done; else what keeps it from being done, and then nothing is changed.
     *
     * @throws StaleException when the step was changed since that version
     * @throws NotFoundException when it is absent, or not for this reader
     */
    Set<StepProblem> tick(TickStep tick);

    /** Puts a step back to what it was at that version, when nobody changed it since the change after it. */
    void undo(FamilyId family, StepId step, int version);
}

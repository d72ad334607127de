package be.mille.careplan;

import be.mille.kernel.FamilyId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The whole plan as one form sends it: only what differs from what is stored is written, all of it or nothing.
 *
 * @param key of the form; the same form sent twice is done once
 */
public record SavePlan(
        FamilyId family,
        UUID key,
        List<NeedChange> needs,
        List<StepChange> steps,
        List<NewNeed> newNeeds,
        List<NewStep> newSteps,
        List<TakenPath> taken,
        List<SetAsidePath> setAside) {
    public SavePlan {
        needs = List.copyOf(needs);
        steps = List.copyOf(steps);
        newNeeds = List.copyOf(newNeeds);
        newSteps = List.copyOf(newSteps);
        taken = List.copyOf(taken);
        setAside = List.copyOf(setAside);
    }

    /** @param version the one the form was filled in on */
    public record NeedChange(
            NeedId id,
            int version,
            NeedState state,
            @Nullable String words) {}

    /** @param version the one the form was filled in on */
    public record StepChange(StepId id, int version, StepState state) {}

    /**
     * A need told freely, with its first step where one was given.
     *
     * @param category kind of service of the first step
     */
    public record NewNeed(
            @Nullable String domain,
            String title,
            @Nullable String words,
            @Nullable String category,
            @Nullable StepState firstStep) {}

    public record NewStep(NeedId need, @Nullable String category, StepState state) {}

    /** A proposal taken into the plan, as it was proposed or adapted. */
    public record TakenPath(String path, StepState state) {}

    public record SetAsidePath(
            String path, SetAsideReason reason, @Nullable String note) {}
}

package be.mille.careplan;

import be.mille.kernel.FamilyId;
import java.util.List;

/** The needs and steps of a family that the reader may know, oldest first. */
public record Plan(FamilyId family, List<Need> needs, List<Step> steps) {
    public Plan {
        needs = List.copyOf(needs);
        steps = List.copyOf(steps);
    }

    public List<Step> of(NeedId need) {
        return steps.stream().filter(step -> step.need().equals(need)).toList();
    }
}

package be.mille.careplan;

import be.mille.kernel.FamilyId;
import org.jspecify.annotations.Nullable;

/** Notes the progress of one step, from any page that lists it. */
public record TickStep(
        FamilyId family,
        StepId step,
        int version,
        Progress progress,
        @Nullable CouldNot reason) {}

package be.mille.careplan;

import be.mille.kernel.FamilyId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Adds a step to a need.
 *
 * @param path id in the newest paths pack; null for a free step, which needs a title
 * @param category kind of service; that of the path where there is one
 * @param at when it was agreed; null for now
 * @param progressAt when the progress given was reached; null for {@code at}
 */
public record AddStep(
        FamilyId family,
        NeedId need,
        @Nullable String path,
        @Nullable String category,
        StepState state,
        @Nullable Instant at,
        @Nullable Instant progressAt) {

    public static AddStep free(FamilyId family, NeedId need, String title, StepState state) {
        return new AddStep(family, need, null, null, state.named(title), null, null);
    }

    public static AddStep ofPath(FamilyId family, NeedId need, String path, StepState state) {
        return new AddStep(family, need, path, null, state, null, null);
    }
}

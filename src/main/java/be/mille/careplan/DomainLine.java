package be.mille.careplan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of the overview: a need, and the step of it that matters now.
 *
 * @param domain null for a need that fits no domain
 * @param need in the reader's language
 * @param step null when no step was agreed yet; then wish, progress, owner and due say nothing
 */
public record DomainLine(
        NeedId id,
        @Nullable String domain,
        String need,
        NeedState state,
        @Nullable String step,
        @Nullable Wish wish,
        @Nullable Progress progress,
        Responsible owner,
        @Nullable LocalDate due,
        boolean late) {}

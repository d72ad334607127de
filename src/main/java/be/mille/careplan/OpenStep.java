package be.mille.careplan;

import be.mille.kernel.FamilyId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step that asks something of somebody, as lists show it.
 *
 * @param domain null when it fits none
 * @param title in the reader's language
 * @param draft whether the title is the content’s and nobody has reviewed it yet
 * @param day due day, or the day to talk about it again; null when it is to be discussed at any time
 * @param version for a tick sent from the list
 */
public record OpenStep(
        StepId id,
        FamilyId family,
        @Nullable String domain,
        String title,
        boolean draft,
        Asks asks,
        Progress progress,
        Responsible owner,
        @Nullable LocalDate day,
        boolean late,
        int version) {

    /** Why it is on a list. */
    public enum Asks {
        TO_DO,
        TALK_AGAIN,
        TO_DISCUSS
    }
}

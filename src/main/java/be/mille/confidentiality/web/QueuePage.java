package be.mille.confidentiality.web;

import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The officer's queue.
 *
 * @param known whether anything can be before her yet
 * @param rate exceptional openings per thousand, in words
 * @param wrong id of the form whose errors are shown; null when none is
 */
public record QueuePage(
        boolean known,
        String rate,
        List<Opening> waiting,
        List<Opening> reviewed,
        List<Unusual> unusual,
        List<Suspended> suspended,
        List<Given> functions,
        List<Choice> verdicts,
        @Nullable String wrong,
        String typed,
        String hers,
        String verdict,
        FormErrors errors) {
    /** One exceptional opening: the reference of the record, who, why, when; a verdict once reviewed. */
    public record Opening(
            String id,
            String reference,
            String who,
            String reason,
            String words,
            String when,
            String due,
            boolean late,
            boolean own,
            @Nullable String verdict,
            @Nullable String verdictWords) {}

    /**
     * One unusual look-up.
     *
     * @param opened which pages, in words; empty where it is about no record
     * @param hers whether a family asked, and is answered
     * @param own of the officer herself, in whatever post: another officer answers
     */
    public record Unusual(
            String id,
            String kind,
            String who,
            @Nullable String reference,
            String when,
            String opened,
            boolean hers,
            boolean own) {}

    /** Somebody whose privilege rests. */
    public record Suspended(String id, String who, boolean own) {}

    /**
     * Somebody got functions that no officer has seen yet.
     *
     * @param until the moment of the last one shown
     * @param own hers or by her, in whatever post: another officer answers
     */
    public record Given(String id, String who, List<Change> changes, String until, boolean own) {}

    /** Another function, one with a new post, or again; of an officer also its end. */
    public record Change(String how, String when) {}

    /** What was typed in one of the forms, which comes back with what is wrong in it. */
    public String typedIn(String form) {
        return form.equals(wrong) ? typed : "";
    }

    public String hersIn(String form) {
        return form.equals(wrong) ? hers : "";
    }

    public String verdictIn(String form) {
        return form.equals(wrong) ? verdict : "";
    }

    public @Nullable String errorIn(String form, String field) {
        return form.equals(wrong) ? errors.of(field) : null;
    }
}

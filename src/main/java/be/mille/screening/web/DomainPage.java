package be.mille.screening.web;

import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import be.mille.ui.Stop;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One domain of a conversation.
 *
 * @param base address of the screening
 * @param gated whether the page asks first if nobody else is there
 * @param drafts whether every text on the page is a draft; where only some are, each says so itself
 * @param why why it is asked; null where saying it would hurt
 * @param pass that she may leave the questions out
 * @param turns whether the screen can be turned to her
 * @param toTalkOver whether she answered here herself and nobody has gone through it with her
 * @param help the wish for help; shown only when something comes out
 * @param shown questions the page shows, so that the answer can tell which were revealed
 */
public record DomainPage(
        String family,
        String called,
        boolean secondParent,
        String base,
        String domain,
        String title,
        String group,
        int position,
        int count,
        @Nullable Words why,
        Words pass,
        boolean gated,
        boolean done,
        boolean writes,
        boolean drafts,
        boolean turns,
        boolean toTalkOver,
        List<Urgent> urgent,
        List<Question> questions,
        @Nullable Question help,
        boolean helpShown,
        List<Stop> stops,
        String shown,
        String pageId,
        String language,
        String direction,
        List<Choice> languages,
        List<Choice> reasons,
        int known,
        FormErrors errors,
        boolean conflict) {

    /** The address of a page of the same conversation, in the same language. */
    public String path(String step) {
        return base + "/" + step + (language.isEmpty() ? "" : "?lang=" + language);
    }

    /**
     * One question.
     *
     * @param when conditions that reveal it, {@code item=code} separated by spaces; empty for one that is always asked
     * @param typed what stands in an open question
     */
    public record Question(
            String id,
            String item,
            String kind,
            Words words,
            @Nullable String hint,
            List<Option> options,
            String typed,
            String reason,
            int version,
            String when,
            boolean shown,
            boolean first,
            @Nullable Known known,
            @Nullable Theirs theirs,
            @Nullable String error,
            boolean byHerself) {
        public String field() {
            return "a." + item;
        }

        /** The same question under another id. */
        Question standingAs(String other) {
            return new Question(
                    other, item, kind, words, hint, options, typed, reason, version, when, shown, first, known, theirs,
                    error, byHerself);
        }
    }

    /** What must happen today, before the talk goes on. */
    public record Urgent(String code, String title, String action) {}

    /** @param alone excludes every other answer */
    public record Option(String value, Words words, boolean checked, boolean soft, boolean alone) {}

    /** What is known from an earlier screening, and whether it was kept. */
    public record Known(String text, String who, LocalDate on, boolean kept, String codes) {}

    /** What somebody else answered in the meantime. */
    public record Theirs(String text, String who, Instant at) {}
}

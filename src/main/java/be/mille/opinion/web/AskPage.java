package be.mille.opinion.web;

import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asking: whom, what, and what is told of the record.
 *
 * @param groups what may be told, by subject
 * @param apart restricted subjects, each with its lines; not there for whoever may not know any
 * @param doubts whether something was found that may be sent once its writer has looked
 * @param preview what the colleague will see; null before it was looked over
 */
public record AskPage(
        String her,
        String familyHref,
        String action,
        List<Choice> colleagues,
        List<Group> groups,
        List<Group> apart,
        boolean doubts,
        AskForm form,
        @Nullable Preview preview,
        FormErrors errors) {

    /** @param warning for a restricted subject; null for the others */
    public record Group(String title, @Nullable String warning, List<Line> lines) {
        /** Those whose words are the program’s. */
        public List<Line> fixed() {
            return lines.stream().filter(one -> !one.written()).toList();
        }

        /** Those whose words somebody wrote. */
        public List<Line> written() {
            return lines.stream().filter(Line::written).toList();
        }
    }

    /** @param written whether its words can be changed */
    public record Line(String key, String words, boolean written, boolean ticked) {}

    /**
     * @param asker as the colleague will see her
     * @param changed something changed since it was read over
     */
    public record Preview(
            String colleague, String asker, String until, ExtractView extract, String seen, boolean changed) {}
}

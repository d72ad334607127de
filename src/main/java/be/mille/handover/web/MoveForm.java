package be.mille.handover.web;

import org.jspecify.annotations.Nullable;

/**
 * A question to the helpdesk of the basin a family comes to, as it is typed.
 *
 * @param basin where the family is, as it was chosen on the page
 * @param to the basin whose helpdesk is asked
 */
public record MoveForm(
        @Nullable String key,
        @Nullable String basin,
        @Nullable String to,
        @Nullable String words,
        @Nullable String looked) {
    String text() {
        return words == null ? "" : words.strip().replace("\r\n", "\n");
    }

    boolean reread() {
        return "true".equals(looked);
    }
}

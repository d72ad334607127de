package be.mille.content;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A text of a pack as it may be shown.
 *
 * @param language the language it is really in, for the {@code lang} attribute
 * @param review null while it is a draft; professionals see the word beside it
 */
public record PackText(
        String text, String language, @Nullable Review review) {
    /** Who answers for the wording in this language, and since when. */
    public record Review(String by, LocalDate on) {}

    public boolean draft() {
        return review == null;
    }
}

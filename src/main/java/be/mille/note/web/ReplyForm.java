package be.mille.note.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reply as it is typed.
 *
 * @param seen which readers were shown with the form
 * @param act which button; nothing publishes
 */
public record ReplyForm(
        @Nullable String key,
        @Nullable String words,
        @Nullable String language,
        @Nullable String seen,
        @Nullable String act) {
    static ReplyForm begun(UUID key, String words, String language) {
        return new ReplyForm(key.toString(), words, language, "", null);
    }
}

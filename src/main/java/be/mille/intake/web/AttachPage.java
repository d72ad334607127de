package be.mille.intake.web;

import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is written into a record that was found.
 *
 * @param family her called name, with what tells her from another
 * @param about what was said of her and belongs on her sheet; null where nothing was
 */
public record AttachPage(
        String base,
        String action,
        String family,
        String facts,
        @Nullable String about,
        NotePart note,
        FormErrors errors) {
    /**
     * The note, the same for a record that is begun.
     *
     * @param subject where it lies, when its kind of help leaves no choice; null where there is one
     * @param readers with {@code subject}, who reads it there
     * @param together that she reads it with somebody, in words; null where it is open to her
     */
    public record NotePart(
            AttachForm form,
            int version,
            List<Choice> subjects,
            @Nullable String subject,
            @Nullable String readers,
            @Nullable String together) {
        public NotePart {
            subjects = List.copyOf(subjects);
        }
    }
}

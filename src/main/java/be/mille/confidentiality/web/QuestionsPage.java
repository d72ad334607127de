package be.mille.confidentiality.web;

import be.mille.ui.FormErrors;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What people told, for an officer.
 *
 * @param wrong id of the question whose form came back; null when none did
 * @param typed what was typed there, by field
 */
public record QuestionsPage(
        List<Question> waiting,
        List<Question> answered,
        List<Language> languages,
        @Nullable String wrong,
        Map<String, String> typed,
        FormErrors errors) {
    /**
     * One question.
     *
     * @param from whether from a professional or from outside, and when
     * @param texts what is published, by field of the form
     */
    public record Question(
            String id,
            String words,
            String language,
            String from,
            @Nullable String reach,
            @Nullable String answer,
            Map<String, String> texts,
            boolean published) {}

    /** A language of the published texts. */
    public record Language(String code, String name) {}

    public String typedIn(Question one, String field) {
        var source = one.id().equals(wrong) ? typed : one.texts();
        return source.getOrDefault(field, "");
    }

    public @Nullable String errorIn(Question one, String field) {
        return one.id().equals(wrong) ? errors.of(field) : null;
    }
}

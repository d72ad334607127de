package be.mille.note.web;

import java.util.Map;
import java.util.Objects;

/** One phrase, in each language a note may be written in. */
public record Snippet(String id, Map<String, String> texts) {
    public Snippet {
        texts = Map.copyOf(texts);
    }

    public String text(String language) {
        return in(texts, language);
    }

    private static String in(Map<String, String> all, String language) {
        return Objects.requireNonNull(all.getOrDefault(language, all.get("fr")));
    }
}

package be.mille.note.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** Words that judge, and how the same can be said without ({@code content/note/wording.json}); a hint, never an obstacle. */
@Component
class Wording {
    private static final String FILE = "content/note/wording.json";

    private final List<WordingRule> rules;

    Wording(ObjectMapper json) {
        try (var in = new ClassPathResource(FILE).getInputStream()) {
            var all = new ArrayList<WordingRule>();
            json.readValue(in, Pack.class)
                    .languages()
                    .forEach((language, said) ->
                            said.forEach(one -> all.add(new WordingRule(language, one.words(), one.instead()))));
            rules = List.copyOf(all);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    private record Pack(String source, String state, Map<String, List<Said>> languages) {}

    private record Said(List<String> words, String instead) {}

    List<WordingRule> rules() {
        return rules;
    }

    List<WordingRule> in(String text, @Nullable String language) {
        return rules.stream()
                .filter(one -> one.language().equals(language) && one.in(text))
                .toList();
    }
}

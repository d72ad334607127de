package be.mille.note.web;

import be.mille.access.ActorFunction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** Beginnings of notes, per trade and in four languages ({@code content/note/models.json}). */
@Component
class Models {
    private static final String FILE = "content/note/models.json";

    private final Pack pack;

    Models(ObjectMapper json) {
        try (var in = new ClassPathResource(FILE).getInputStream()) {
            pack = json.readValue(in, Pack.class);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    private record Pack(String source, String state, List<Model> models) {}

    /** @param functions whose it is; empty for everybody */
    record Model(String id, Set<ActorFunction> functions, Map<String, String> names, Map<String, String> texts) {
        String name(String language) {
            return in(names, language);
        }

        String text(String language) {
            return in(texts, language);
        }

        private static String in(Map<String, String> all, String language) {
            return Objects.requireNonNull(all.getOrDefault(language, all.get("fr")));
        }
    }

    List<Model> of(ActorFunction function) {
        return pack.models().stream()
                .filter(one -> one.functions().isEmpty() || one.functions().contains(function))
                .toList();
    }

    Optional<Model> find(@Nullable String id) {
        return pack.models().stream().filter(one -> one.id().equals(id)).findFirst();
    }
}

package be.mille.note.web;

import be.mille.access.ActorFunction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** Short phrases for notes, per trade and in four languages ({@code content/note/snippets.json}). */
@Component
class Snippets {
    private static final String FILE = "content/note/snippets.json";

    private final Pack pack;

    Snippets(ObjectMapper json) {
        try (var in = new ClassPathResource(FILE).getInputStream()) {
            pack = json.readValue(in, Pack.class);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    private record Pack(String source, String state, List<Group> groups) {}

    /** @param functions whose they are; empty for everybody */
    private record Group(String id, Set<ActorFunction> functions, List<Snippet> snippets) {}

    /** Those of her trade first. */
    List<Snippet> of(ActorFunction function) {
        return Stream.concat(
                        pack.groups().stream().filter(one -> one.functions().contains(function)),
                        pack.groups().stream().filter(one -> one.functions().isEmpty()))
                .flatMap(one -> one.snippets().stream())
                .toList();
    }

    Optional<Snippet> find(@Nullable String id) {
        return pack.groups().stream()
                .flatMap(one -> one.snippets().stream())
                .filter(one -> one.id().equals(id))
                .findFirst();
    }
}

package be.mille.referral.internal;

import be.mille.access.ActorFunction;
import be.mille.access.Compartment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** Who takes the requests of a kind of service, and which restricted subjects may be said to it ({@code content/referral/takers.json}). */
@Component
class Takers {
    private static final String FILE = "content/referral/takers.json";

    private final Pack pack;

    Takers(ObjectMapper json) {
        try (var in = new ClassPathResource(FILE).getInputStream()) {
            pack = json.readValue(in, Pack.class);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    private record Pack(String source, String state, Kind otherwise, Map<String, Kind> categories) {}

    private record Kind(Set<ActorFunction> functions, Set<Compartment> subjects) {}

    Set<ActorFunction> functions(String category) {
        return kind(category).functions();
    }

    /** Whether the subject itself may be said to such a service, when she agrees. */
    boolean hears(String category, Compartment subject) {
        return !subject.restricted() || kind(category).subjects().contains(subject);
    }

    private Kind kind(String category) {
        return pack.categories().getOrDefault(category, pack.otherwise());
    }
}

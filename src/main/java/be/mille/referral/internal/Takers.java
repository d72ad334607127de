package be.mille.referral.internal;

import be.mille.access.ActorFunction;
import be.mille.access.Compartment;
import be.mille.referral.AnsweredBy;
import be.mille.referral.Bound;
import be.mille.referral.Subjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** Who takes the requests of a kind of service, and which restricted subjects may be said to it ({@code content/referral/takers.json}). */
@Component
class Takers implements Subjects, Bound, AnsweredBy {
    private static final String FILE = "content/referral/takers.json";

    private final Pack pack;

    Takers(ObjectMapper json) {
        try (var in = new ClassPathResource(FILE).getInputStream()) {
            pack = json.readValue(in, Pack.class);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    private record Pack(String source, String state, Set<String> bound, Kind otherwise, Map<String, Kind> categories) {}

    /** @param tells the subject that asking for such help says by itself; null for none */
    private record Kind(
            Set<ActorFunction> functions,
            Set<Compartment> subjects,
            @Nullable Compartment tells) {}

    @Override
    public Set<ActorFunction> functions(String category) {
        return kind(category).functions();
    }

    /** Whether the subject itself may be said to such a service, when she agrees. */
    boolean hears(String category, Compartment subject) {
        return !subject.restricted() || kind(category).subjects().contains(subject);
    }

    @Override
    public List<Compartment> of(String category) {
        return kind(category).subjects().stream().sorted().toList();
    }

    @Override
    public Compartment usual(String category) {
        return Objects.requireNonNullElse(kind(category).tells(), Compartment.C2);
    }

    @Override
    public boolean bySecrecy(String category) {
        return pack.bound().contains(category);
    }

    private Kind kind(String category) {
        return pack.categories().getOrDefault(category, pack.otherwise());
    }
}

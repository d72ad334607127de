package be.mille.coordination.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** What coordinating means and what it does not, in each language ({@code content/coordination/mandate.json}). */
@Component
public class MandateContent {
    private static final String FILE = "content/coordination/mandate.json";

    private final Pack pack;

    MandateContent(ObjectMapper json) {
        try (var in = new ClassPathResource(FILE).getInputStream()) {
            pack = json.readValue(in, Pack.class);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    private record Pack(
            String source, String state, List<Map<String, String>> means, List<Map<String, String>> meansNot) {}

    public List<String> means(String language) {
        return in(pack.means(), language);
    }

    public List<String> meansNot(String language) {
        return in(pack.meansNot(), language);
    }

    /** Whether nobody has reviewed its words yet. */
    public boolean draft() {
        return pack.state().equals("draft");
    }

    private static List<String> in(List<Map<String, String>> lines, String language) {
        return lines.stream()
                .map(one -> Objects.requireNonNull(one.get(language), language))
                .toList();
    }
}

package be.mille.relay;

import be.mille.ui.Choice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** What is waited for, how a waiting ends, which authorities there are and in which frame ({@code content/relay/relays.json}); broken, it stops the start. */
@Component
public class RelayContent {
    private static final String FILE = "content/relay/relays.json";
    private static final List<String> LANGUAGES = List.of("fr", "nl", "de", "en");

    private final Pack pack;

    RelayContent(ObjectMapper json) {
        try (var in = new ClassPathResource(FILE).getInputStream()) {
            pack = json.readValue(in, Pack.class);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
        check(pack.kinds().stream()
                .map(one -> new Word(one.code(), one.texts()))
                .toList());
        Stream.of(pack.ends(), pack.authorities(), pack.frames()).forEach(RelayContent::check);
    }

    private record Pack(
            String id,
            String version,
            String state,
            String source,
            List<Kind> kinds,
            List<Word> ends,
            List<Word> authorities,
            List<Word> frames) {}

    /** @param justice whether it is a matter of youth aid or justice by itself */
    private record Kind(String code, boolean justice, Map<String, String> texts) {}

    private record Word(String code, Map<String, String> texts) {}

    private static void check(List<Word> words) {
        var seen = new HashSet<String>();
        for (var one : words) {
            if (!seen.add(one.code()) || !one.texts().keySet().containsAll(LANGUAGES)) {
                throw new IllegalStateException(FILE + ": " + one.code() + " is there twice, or not in each language");
            }
        }
    }

    /** Whether nobody has reviewed its words yet. */
    public boolean draft() {
        return pack.state().equals("draft");
    }

    public boolean knowsKind(String code) {
        return pack.kinds().stream().anyMatch(one -> one.code().equals(code));
    }

    /** Whether what is waited for is a matter of youth aid or justice whatever else it is. */
    public boolean justice(String kind) {
        return pack.kinds().stream().anyMatch(one -> one.code().equals(kind) && one.justice());
    }

    public boolean knowsEnd(String code) {
        return knows(pack.ends(), code);
    }

    public boolean knowsAuthority(String code) {
        return knows(pack.authorities(), code);
    }

    public boolean knowsFrame(String code) {
        return knows(pack.frames(), code);
    }

    public List<Choice> kinds(String language) {
        return pack.kinds().stream()
                .map(one -> new Choice(one.code(), text(one.texts(), language)))
                .toList();
    }

    public List<Choice> ends(String language) {
        return choices(pack.ends(), language);
    }

    public List<Choice> authorities(String language) {
        return choices(pack.authorities(), language);
    }

    public List<Choice> frames(String language) {
        return choices(pack.frames(), language);
    }

    public String kind(String code, String language) {
        return named(kinds(language), code);
    }

    public String end(String code, String language) {
        return named(ends(language), code);
    }

    public String authority(String code, String language) {
        return named(authorities(language), code);
    }

    public String frame(String code, String language) {
        return named(frames(language), code);
    }

    private static boolean knows(List<Word> words, String code) {
        return words.stream().anyMatch(one -> one.code().equals(code));
    }

    private static List<Choice> choices(List<Word> words, String language) {
        return words.stream()
                .map(one -> new Choice(one.code(), text(one.texts(), language)))
                .toList();
    }

    private static String text(Map<String, String> texts, String language) {
        return Objects.requireNonNull(texts.get(language), language);
    }

    /** A code the content does not hold any more stands for itself. */
    private static String named(List<Choice> choices, String code) {
        return choices.stream()
                .filter(one -> one.value().equals(code))
                .map(Choice::text)
                .findFirst()
                .orElse(code);
    }
}

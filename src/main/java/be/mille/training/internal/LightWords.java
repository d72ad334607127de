package be.mille.training.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The words generated families are made of: {@code content/training/light.json}. */
@Component
class LightWords {
    /** Names that go together, and the languages of who has them. */
    record Names(List<String> languages, int weight, List<String> called, List<String> family) {}

    record Place(String postcode, List<String> streets) {}

    record StepWords(String path, @Nullable String service) {}

    record NeedWords(String domain, List<StepWords> steps) {}

    private final List<Names> names;
    private final List<String> children;
    private final List<Place> places;
    private final Map<String, List<String>> notes = new TreeMap<>();
    private final List<NeedWords> needs;
    private final int weight;

    LightWords(ObjectMapper json) {
        var all = read(json);
        names = list(
                all.path("names"),
                one -> new Names(
                        strings(one.path("languages")),
                        one.path("weight").asInt(),
                        strings(one.path("called")),
                        strings(one.path("family"))));
        children = strings(all.path("children"));
        places = list(
                all.path("places"), one -> new Place(one.path("postcode").asString(), strings(one.path("streets"))));
        all.path("notes").properties().forEach(entry -> notes.put(entry.getKey(), strings(entry.getValue())));
        needs = list(
                all.path("needs"),
                one -> new NeedWords(one.path("domain").asString(), list(one.path("steps"), LightWords::step)));
        weight = names.stream().mapToInt(Names::weight).sum();
    }

    private static StepWords step(JsonNode node) {
        var service = node.path("service");
        return new StepWords(node.path("path").asString(), service.isString() ? service.asString() : null);
    }

    Names names(RandomGenerator random) {
        int rest = random.nextInt(weight);
        for (var one : names) {
            rest -= one.weight();
            if (rest < 0) {
                return one;
            }
        }
        return names.getLast();
    }

    Place place(RandomGenerator random) {
        return any(places, random);
    }

    String child(RandomGenerator random) {
        return any(children, random);
    }

    /** In the language of its author, French where there is none in hers. */
    String note(String language, RandomGenerator random) {
        return any(notes.getOrDefault(language, notes.getOrDefault("fr", List.of(""))), random);
    }

    List<NeedWords> needs() {
        return needs;
    }

    static <T> T any(List<T> many, RandomGenerator random) {
        return many.get(random.nextInt(many.size()));
    }

    private interface Reader<T> {
        T read(JsonNode node);
    }

    private static <T> List<T> list(JsonNode nodes, Reader<T> reader) {
        var list = new ArrayList<T>();
        nodes.valueStream().forEach(node -> list.add(reader.read(node)));
        return List.copyOf(list);
    }

    private static List<String> strings(JsonNode node) {
        return node.valueStream().map(JsonNode::asString).toList();
    }

    private static JsonNode read(ObjectMapper json) {
        try (var in = LightWords.class.getResourceAsStream("/content/training/light.json")) {
            if (in == null) {
                throw new IllegalStateException("content/training/light.json is missing");
            }
            return json.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

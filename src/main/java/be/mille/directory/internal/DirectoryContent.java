package be.mille.directory.internal;

import be.mille.directory.Categories;
import be.mille.directory.Geography;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Basins, communes and kinds of service, read once at start; a broken file stops the start. */
@Component
class DirectoryContent implements Geography, Categories {
    private final List<Basin> basins;
    private final List<Commune> communes;
    private final Map<String, Map<String, String>> categories = new TreeMap<>();

    DirectoryContent(ObjectMapper json) {
        var geography = read(json, "/content/directory/geography.json");
        basins = geography
                .path("basins")
                .valueStream()
                .map(one -> new Basin(one.path("id").asString(), names(one)))
                .toList();
        communes = geography
                .path("communes")
                .valueStream()
                .map(one -> new Commune(
                        one.path("nis").asString(),
                        one.path("fr").asString(),
                        one.path("nl").asString(),
                        strings(one.path("postcodes")),
                        strings(one.path("basins"))))
                .toList();
        read(json, "/content/directory/categories.json")
                .path("categories")
                .valueStream()
                .forEach(one -> categories.put(one.path("id").asString(), names(one)));
    }

    @Override
    public List<Basin> basins() {
        return basins;
    }

    @Override
    public List<Commune> communes() {
        return communes;
    }

    @Override
    public Optional<Commune> byPostcode(String postcode) {
        return communes.stream()
                .filter(one -> one.postcodes().contains(postcode))
                .findFirst();
    }

    @Override
    public List<String> ids() {
        return List.copyOf(categories.keySet());
    }

    @Override
    public String name(String id, String language) {
        var names = categories.getOrDefault(id, Map.of());
        return names.getOrDefault(language, names.getOrDefault("fr", id));
    }

    private static Map<String, String> names(JsonNode node) {
        var names = new TreeMap<String, String>();
        for (var language : List.of("fr", "nl", "de", "en")) {
            names.put(language, node.path(language).asString());
        }
        return names;
    }

    private static List<String> strings(JsonNode node) {
        return node.valueStream().map(JsonNode::asString).toList();
    }

    private static JsonNode read(ObjectMapper json, String file) {
        try (InputStream in = DirectoryContent.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing");
            }
            return json.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

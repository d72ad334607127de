package be.mille.content.internal;

import be.mille.content.BrokenPackException;
import be.mille.content.Pack;
import be.mille.content.PackText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A pack whose files are well-formed, whose manifest fits its place, and whose texts can be told draft from reviewed. */
final class ReadPack implements Pack {
    private static final String MANIFEST = "pack.json";
    private static final String FRENCH = "fr";

    private final PackFiles.Place place;
    private final Map<String, JsonNode> files = new TreeMap<>();
    private final Map<String, TextsFile> texts = new TreeMap<>();
    private final List<Source> sources = new ArrayList<>();

    private ReadPack(PackFiles.Place place) {
        this.place = place;
    }

    static Pack read(PackFiles.Place place, Map<String, String> files, ObjectMapper json) {
        var pack = new ReadPack(place);
        files.forEach((file, text) -> pack.files.put(file, pack.parse(file, text, json)));
        pack.readManifest();
        pack.readTexts();
        return pack;
    }

    private JsonNode parse(String file, String text, ObjectMapper json) {
        try {
            return json.readTree(text);
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw broken(file, "it is not JSON, line " + (at == null ? "?" : at.getLineNr()) + ".");
        }
    }

    private void readManifest() {
        var manifest = json(MANIFEST);
        if (!manifest.path("id").asString("").equals(place.id())
                || !manifest.path("version").asString("").equals(place.version())) {
            throw broken(
                    MANIFEST,
                    "id and version must be those of its folder, " + place.id() + " and " + place.version() + ".");
        }
        for (var source : manifest.path("sources")) {
            var url = source.path("url");
            sources.add(new Source(
                    required(source, "id", "sources"),
                    required(source, "citation", "sources"),
                    url.isString() ? url.asString() : null));
        }
        if (sources.isEmpty()) {
            throw broken(MANIFEST, "it names no source.");
        }
    }

    private String required(JsonNode node, String field, String where) {
        var value = node.path(field).asString("");
        if (value.isBlank()) {
            throw broken(MANIFEST, where + " has an entry without \"" + field + "\".");
        }
        return value;
    }

    private void readTexts() {
        files.forEach((file, content) -> {
            if (file.startsWith("texts/")) {
                var language = file.substring("texts/".length(), file.length() - ".json".length());
                texts.put(language, TextsFile.read(this, file, language, content));
            }
        });
        for (var language : json(MANIFEST).path("languages")) {
            if (!texts.containsKey(language.asString())) {
                throw broken(
                        "texts/" + language.asString() + ".json",
                        "the manifest names this language, the file is missing.");
            }
        }
        if (!texts.isEmpty() && !texts.containsKey(FRENCH)) {
            throw broken("texts/fr.json", "French is missing; it stands in for what another language lacks.");
        }
    }

    @Override
    public String name() {
        return place.toString();
    }

    @Override
    public String id() {
        return place.id();
    }

    @Override
    public String version() {
        return place.version();
    }

    @Override
    public List<Source> sources() {
        return List.copyOf(sources);
    }

    @Override
    public List<String> languages() {
        var languages = new ArrayList<>(texts.keySet());
        if (languages.remove(FRENCH)) {
            languages.addFirst(FRENCH);
        }
        return List.copyOf(languages);
    }

    @Override
    public JsonNode json(String file) {
        var found = files.get(file);
        if (found == null) {
            throw broken(file, "the file is missing.");
        }
        return found;
    }

    @Override
    public PackText text(String language, String key) {
        return findText(language, key)
                .orElseThrow(() -> broken("texts/" + language + ".json", "the text \"" + key + "\" is missing."));
    }

    @Override
    public Optional<PackText> findText(String language, String key) {
        return Optional.ofNullable(in(language, key)).or(() -> Optional.ofNullable(in(FRENCH, key)));
    }

    private @Nullable PackText in(String language, String key) {
        var file = texts.get(language);
        return file == null ? null : file.text(key);
    }

    @Override
    public Set<String> textKeys(String language) {
        var file = texts.get(language);
        return file == null ? Set.of() : file.keys();
    }

    @Override
    public BrokenPackException broken(String file, String problem) {
        return new BrokenPackException(name() + "/" + file, problem);
    }
}

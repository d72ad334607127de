package be.mille.screening.internal;

import be.mille.screening.ScreeningPack;
import be.mille.screening.ScreeningPack.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** The files of the packs as they are in the program: hers, unless the other is named. */
final class Packs {
    static final ObjectMapper JSON = JsonMapper.builder().build();
    static final String HERS = "mille";
    static final String SECOND_PARENT = "mille-second-parent";
    private static final String VERSION = "2026.11";

    private Packs() {}

    static String file(String name) {
        return file(HERS, name);
    }

    static String file(String pack, String name) {
        try (var in = Packs.class.getResourceAsStream("/content/screening/" + pack + "/" + VERSION + "/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(String name) {
        return json(HERS, name);
    }

    static JsonNode json(String pack, String name) {
        return JSON.readTree(file(pack, name));
    }

    static ScreeningPack pack() {
        return pack(json("rules.json"));
    }

    static ScreeningPack secondParent() {
        return pack(SECOND_PARENT, json(SECOND_PARENT, "rules.json"));
    }

    static ScreeningPack pack(JsonNode rules) {
        return pack(HERS, rules);
    }

    static ScreeningPack pack(String id, JsonNode rules) {
        var wordings = new HashMap<String, Wording>();
        json(id, "pack.json").path("languages").forEach(language -> {
            var texts = new HashMap<String, String>();
            json(id, "texts/" + language.asString() + ".json")
                    .path("texts")
                    .properties()
                    .forEach(one -> texts.put(one.getKey(), one.getValue().asString()));
            wordings.put(language.asString(), new Wording(language.asString(), Set.of(), texts));
        });
        return PackReader.read(id, VERSION, json(id, "questionnaire.json"), rules, wordings);
    }
}

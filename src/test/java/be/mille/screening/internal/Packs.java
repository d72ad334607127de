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

/** The files of the pack as they are in the program. */
final class Packs {
    static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final String PLACE = "/content/screening/mille/2026.11/";

    private Packs() {}

    static String file(String name) {
        try (var in = Packs.class.getResourceAsStream(PLACE + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(String name) {
        return JSON.readTree(file(name));
    }

    static ScreeningPack pack() {
        return pack(json("rules.json"));
    }

    static ScreeningPack pack(JsonNode rules) {
        var wordings = new HashMap<String, Wording>();
        json("pack.json").path("languages").forEach(language -> {
            var texts = new HashMap<String, String>();
            json("texts/" + language.asString() + ".json")
                    .path("texts")
                    .properties()
                    .forEach(one -> texts.put(one.getKey(), one.getValue().asString()));
            wordings.put(language.asString(), new Wording(language.asString(), Set.of(), texts));
        });
        return PackReader.read("mille", "2026.11", json("questionnaire.json"), rules, wordings);
    }
}

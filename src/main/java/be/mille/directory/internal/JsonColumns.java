package be.mille.directory.internal;

import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Texts per language, as one jsonb column. */
@Component
class JsonColumns {
    private final ObjectMapper json;

    JsonColumns(ObjectMapper json) {
        this.json = json;
    }

    Map<String, String> readMap(String text) {
        return json.readValue(text, new TypeReference<Map<String, String>>() {});
    }

    String write(Map<String, String> texts) {
        return json.writeValueAsString(texts);
    }
}

package be.mille.content.internal;

import be.mille.content.Pack;
import be.mille.content.PackText;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The texts of a pack in one language. Each has a state: that of the file, but for the keys the file names. What is reviewed says by
 * whom and when.
 */
record TextsFile(String language, Map<String, String> texts, Map<String, PackText.Review> reviewed) {

    static TextsFile read(Pack pack, String file, String language, JsonNode content) {
        if (!content.path("language").asString("").equals(language)) {
            throw pack.broken(file, "\"language\" must be \"" + language + "\", as its name says.");
        }
        var texts = new TreeMap<String, String>();
        for (var one : content.path("texts").properties()) {
            if (!one.getValue().isString() || one.getValue().asString().isBlank()) {
                throw pack.broken(file, "the text \"" + one.getKey() + "\" is empty.");
            }
            texts.put(one.getKey(), one.getValue().asString());
        }
        return new TextsFile(language, texts, TextStates.read(pack, file, content, texts.keySet()));
    }

    @Nullable
    PackText text(String key) {
        var text = texts.get(key);
        return text == null ? null : new PackText(text, language, reviewed.get(key));
    }

    Set<String> keys() {
        return Set.copyOf(texts.keySet());
    }
}

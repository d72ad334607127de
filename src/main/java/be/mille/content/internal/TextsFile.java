package be.mille.content.internal;

import be.mille.content.Pack;
import be.mille.content.PackText;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The texts of a pack in one language, each draft until its key is among the reviewed. */
record TextsFile(String language, Map<String, String> texts, Set<String> reviewed) {

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
        var reviewed = new TreeSet<String>();
        for (var key : content.path("reviewed")) {
            if (!texts.containsKey(key.asString(""))) {
                throw pack.broken(file, "\"" + key.asString("") + "\" is called reviewed and has no text.");
            }
            reviewed.add(key.asString());
        }
        return switch (content.path("state").asString("")) {
            case "draft" -> new TextsFile(language, texts, reviewed);
            case "reviewed" -> {
                if (reviewed.size() < texts.size()) {
                    throw pack.broken(file, "its state is reviewed, and some of its texts are not.");
                }
                yield new TextsFile(language, texts, reviewed);
            }
            default -> throw pack.broken(file, "\"state\" must be draft or reviewed.");
        };
    }

    @Nullable
    PackText text(String key) {
        var text = texts.get(key);
        return text == null ? null : new PackText(text, language, !reviewed.contains(key));
    }

    Set<String> keys() {
        return Set.copyOf(texts.keySet());
    }
}

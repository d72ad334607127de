package be.mille.content.internal;

import be.mille.content.Pack;
import be.mille.content.PackText.Review;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Which texts of a file are reviewed, by whom and when; every other one is a draft. The file says the state of most of its texts once:
 * {@code "state": "draft"} with the exceptions under {@code "reviewed"}, or {@code "state": "reviewed", "by", "on"} with the exceptions
 * under {@code "drafts"}.
 */
final class TextStates {
    private final Pack pack;
    private final String file;
    private final Set<String> keys;
    private final Map<String, Review> reviewed = new HashMap<>();

    private TextStates(Pack pack, String file, Set<String> keys) {
        this.pack = pack;
        this.file = file;
        this.keys = keys;
    }

    static Map<String, Review> read(Pack pack, String file, JsonNode content, Set<String> keys) {
        var states = new TextStates(pack, file, keys);
        switch (content.path("state").asString("")) {
            case "draft" -> states.none(content, "drafts");
            case "reviewed" -> {
                var review = states.review(content);
                keys.forEach(key -> states.reviewed.put(key, review));
            }
            default -> throw pack.broken(file, "\"state\" must be draft or reviewed: every text has one.");
        }
        for (var entry : content.path("reviewed")) {
            var review = states.review(entry);
            for (var key : entry.path("texts")) {
                states.reviewed.put(states.known(key, "reviewed"), review);
            }
        }
        for (var key : content.path("drafts")) {
            states.reviewed.remove(states.known(key, "a draft"));
        }
        return Map.copyOf(states.reviewed);
    }

    private void none(JsonNode content, String field) {
        if (!content.path(field).isEmpty()) {
            throw pack.broken(file, "its state is draft already, \"" + field + "\" says nothing.");
        }
    }

    private Review review(JsonNode node) {
        var by = node.path("by").asString("");
        try {
            if (!by.isBlank()) {
                return new Review(by, LocalDate.parse(node.path("on").asString("")));
            }
        } catch (DateTimeException e) {
            throw pack.broken(file, "what is reviewed says \"on\" which day, for example 2026-12-01.");
        }
        throw pack.broken(file, "what is reviewed says \"by\" whom.");
    }

    private String known(JsonNode key, String state) {
        if (!keys.contains(key.asString(""))) {
            throw pack.broken(file, "\"" + key.asString("") + "\" is called " + state + " and has no text.");
        }
        return key.asString();
    }
}

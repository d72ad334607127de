package be.mille.screening.web;

import be.mille.content.ContentPacks;
import be.mille.content.Pack;
import be.mille.screening.web.HerPage.Line;
import be.mille.ui.Languages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Whom she can call when an answer says that it cannot wait: only numbers that stand in the helplines pack. */
@Component
class HerHelplines {
    /** Which numbers help with what an answer raised. */
    private static final Map<String, Set<String>> FOR = Map.of(
            "self-harm", Set.of("self-harm"),
            "danger-now", Set.of("danger", "violence"),
            "no-bed-tonight", Set.of("housing"));

    private final Pack pack;

    HerHelplines(ContentPacks packs) {
        this.pack = packs.newest("helplines", "belgium");
    }

    /** Whether there are warm words for it; another code is the professional’s alone. */
    static boolean speaksOf(String code) {
        return FOR.containsKey(code);
    }

    List<Line> of(String code, String language) {
        var wanted = FOR.getOrDefault(code, Set.of());
        var lines = new ArrayList<Line>();
        for (JsonNode node : pack.json("helplines.json").path("helplines")) {
            boolean helps =
                    node.path("for").valueStream().map(JsonNode::asString).anyMatch(wanted::contains);
            if (helps) {
                var id = node.path("id").asString();
                var number = node.path("number").asString();
                var name = pack.text(language, "helpline." + id + ".name");
                lines.add(new Line(
                        number,
                        number.replace(" ", ""),
                        name.text(),
                        pack.text(language, "helpline." + id + ".when").text(),
                        name.language(),
                        Languages.direction(name.language())));
            }
        }
        return List.copyOf(lines);
    }
}

package be.mille.careplan.internal;

import be.mille.access.ActorFunction;
import be.mille.careplan.CarePath;
import be.mille.careplan.PathStage;
import be.mille.content.ContentPacks;
import be.mille.content.Pack;
import be.mille.content.PackText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The newest pack of care paths, checked whole at start; and the words of any version a step was agreed with. */
@Component
class PathPack {
    private static final String KIND = "paths";
    private static final String ID = "brussels";
    private static final String FILE = "paths.json";

    private final ContentPacks packs;
    private final Supplier<InForce> inForce;

    private record InForce(Pack pack, List<CarePath> paths) {}

    PathPack(ContentPacks packs) {
        this.packs = packs;
        this.inForce = packs.made(from -> {
            var pack = from.newest(KIND, ID);
            return new InForce(pack, read(pack));
        });
    }

    private Pack pack() {
        return inForce.get().pack();
    }

    /** id/version, as stored with a step. */
    String name() {
        var pack = pack();
        return pack.id() + "/" + pack.version();
    }

    List<CarePath> paths() {
        return inForce.get().paths();
    }

    Optional<CarePath> find(String id) {
        return paths().stream().filter(path -> path.id().equals(id)).findFirst();
    }

    PackText title(String path, String language) {
        return pack().text(language, "path." + path + ".title");
    }

    PackText detail(String path, String language) {
        return pack().text(language, "path." + path + ".detail");
    }

    PackText not(String path, String language) {
        return pack().text(language, "path." + path + ".not");
    }

    /** The title in the version it was agreed with, else in the newest one; empty when no version knows the path. */
    Optional<PackText> titleOf(String path, String version, String language) {
        var slash = version.indexOf('/');
        var agreed = slash < 0
                ? Optional.<Pack>empty()
                : packs.find(KIND, version.substring(0, slash), version.substring(slash + 1));
        return agreed.orElseGet(this::pack).findText(language, "path." + path + ".title");
    }

    /** The step as it is said to her, where somebody wrote that in her language. */
    Optional<PackText> toHer(String path, String language) {
        return packs.find("her").stream()
                .flatMap(one -> one.findText(language, "path." + path + ".title").stream())
                .filter(text -> text.language().equals(language))
                .findFirst();
    }

    static List<CarePath> read(Pack pack) {
        var paths = new ArrayList<CarePath>();
        var seen = new HashSet<String>();
        for (var node : pack.json(FILE).path("paths")) {
            var id = node.path("id").asString("");
            if (id.isBlank() || !seen.add(id)) {
                throw pack.broken(FILE, "a path has no id, or one that is there twice: \"" + id + "\".");
            }
            for (var text : Set.of("title", "detail", "not")) {
                pack.text("fr", "path." + id + "." + text);
            }
            paths.add(new CarePath(
                    id,
                    required(pack, node, id, "domain"),
                    required(pack, node, id, "category"),
                    function(pack, node, id),
                    node.path("dueDays").asInt(14),
                    node.path("sameDay").asBoolean(false),
                    conditions(pack, node.path("when"), id),
                    conditions(pack, node.path("notWhen"), id)));
        }
        return List.copyOf(paths);
    }

    private static String required(Pack pack, JsonNode node, String id, String field) {
        var value = node.path(field).asString("");
        if (value.isBlank()) {
            throw pack.broken(FILE, "path \"" + id + "\" has no \"" + field + "\".");
        }
        return value;
    }

    private static ActorFunction function(Pack pack, JsonNode node, String id) {
        var name = required(pack, node, id, "actor");
        try {
            return ActorFunction.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw pack.broken(FILE, "path \"" + id + "\" names an unknown function, " + name + ".");
        }
    }

    private static List<CarePath.Condition> conditions(Pack pack, JsonNode nodes, String id) {
        return nodes.valueStream().map(one -> condition(pack, one, id)).toList();
    }

    private static CarePath.Condition condition(Pack pack, JsonNode node, String id) {
        if (node.has("indicator")) {
            return new CarePath.Condition.Indicator(node.path("indicator").asString());
        }
        if (node.has("item") && node.has("answer")) {
            return new CarePath.Condition.Answer(
                    node.path("item").asString(), node.path("answer").asString());
        }
        var code = node.path("stage").asString("");
        return new CarePath.Condition.At(PathStage.byCode(code)
                .orElseThrow(() -> pack.broken(FILE, "path \"" + id + "\" has a condition nobody understands.")));
    }
}

package be.mille.training.internal;

import be.mille.content.ContentPacks;
import be.mille.content.Pack;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The steps generated plans are made of: care paths of the pack, at different places of their way. */
@Component
class LightPlans {
    private record Way(String wish, String progress, String owner, int dueAfter) {}

    /** For each variant, how far the first and the second step have come. */
    private static final List<List<Way>> WAYS = List.of(
            List.of(new Way("WANTS", "REQUESTED", "PROFESSIONAL", 1), new Way("NOT_NOW", "TODO", "", 12)),
            List.of(new Way("WANTS", "UNDER_WAY", "PROFESSIONAL", 6), new Way("WANTS", "TODO", "HER", 9)),
            List.of(new Way("WANTS", "DONE", "PROFESSIONAL", -8), new Way("WANTS", "TODO", "PROFESSIONAL", 4)),
            List.of(new Way("WANTS", "WAITING", "PROFESSIONAL", 11), new Way("NOT_ASKED", "TODO", "", 0)));

    static final int VARIANTS = WAYS.size();

    private final Pack pack;
    private final StoryCast cast;

    LightPlans(ContentPacks packs, StoryCast cast) {
        this.pack = packs.newest("paths", "brussels");
        this.cast = cast;
    }

    List<LightWorkStore.StepRow> steps(LightWords.NeedWords need, int variant) {
        var rows = new ArrayList<LightWorkStore.StepRow>();
        for (int i = 0; i < need.steps().size(); i++) {
            var words = need.steps().get(i);
            var way = WAYS.get(variant).get(i);
            var path = path(words.path());
            rows.add(new LightWorkStore.StepRow(
                    words.path(),
                    pack.id() + "/" + pack.version(),
                    path.path("category").asString(),
                    path.path("notWhen")
                            .valueStream()
                            .anyMatch(one -> one.path("stage").asString("").equals("after-loss")),
                    words.service() == null ? "" : cast.service(words.service()).toString(),
                    way.wish(),
                    way.progress(),
                    way.owner(),
                    way.dueAfter()));
        }
        return rows;
    }

    private JsonNode path(String id) {
        return pack.json("paths.json")
                .path("paths")
                .valueStream()
                .filter(one -> one.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No care path is called " + id));
    }
}

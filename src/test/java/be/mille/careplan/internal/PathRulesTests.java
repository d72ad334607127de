package be.mille.careplan.internal;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.careplan.CarePath;
import be.mille.careplan.PathRules;
import be.mille.careplan.PathStage;
import be.mille.content.ContentPacks;
import be.mille.directory.Categories;
import be.mille.testing.MilleTest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The cases that come with the paths pack, and what a pack must keep. */
@MilleTest
class PathRulesTests {
    @Autowired
    PathPack pack;

    @Autowired
    ContentPacks packs;

    @Autowired
    Categories categories;

    @Autowired
    LifeDomains domains;

    @Test
    void everyCaseOfThePackComesOut() {
        var cases = packs.newest("paths", "brussels").json("cases.json");
        assertThat(cases.size()).isGreaterThan(100);
        for (var one : cases) {
            var proposed = ids(PathRules.proposed(pack.paths(), facts(one)));
            assertThat(proposed).as(one.path("name").asString()).isEqualTo(strings(one.path("expect")));
            assertThat(strings(one.path("expectNot")))
                    .as(one.path("name").asString())
                    .noneMatch(proposed::contains);
        }
    }

    @Test
    void everyPathIsProposedByACase() {
        var seen = new HashSet<String>();
        packs.newest("paths", "brussels").json("cases.json").forEach(one -> seen.addAll(strings(one.path("expect"))));
        assertThat(seen).containsAll(ids(pack.paths()));
    }

    @Test
    void everyDomainHasThreePathsAndEveryPathAKnownKindOfService() {
        var perDomain = pack.paths().stream().collect(Collectors.groupingBy(CarePath::domain, Collectors.counting()));
        var hers = domains.ids().stream()
                .filter(one -> !one.equals(LifeDomains.SECOND_PARENT))
                .toList();
        assertThat(perDomain.keySet())
                .as("no path is proposed for the second parent")
                .containsExactlyInAnyOrderElementsOf(hers);
        assertThat(perDomain.values()).allMatch(count -> count >= 3);
        assertThat(pack.paths()).allMatch(path -> categories.ids().contains(path.category()));
    }

    @Test
    void afterALossNothingAboutABabyIsProposed() {
        var everything = new TreeSet<String>();
        packs.newest("screening", "mille")
                .json("rules.json")
                .path("indicators")
                .forEach(one -> everything.add(one.path("id").asString()));
        var pregnant = PathRules.proposed(pack.paths(), new PathRules.Facts(Map.of(), everything, PathStage.PREGNANCY));
        var bereaved =
                PathRules.proposed(pack.paths(), new PathRules.Facts(Map.of(), everything, PathStage.AFTER_LOSS));
        assertThat(pregnant).anyMatch(PathRules::aboutBaby);
        assertThat(bereaved).isNotEmpty().noneMatch(PathRules::aboutBaby);
    }

    @Test
    void whatIsForTheSameDayComesFirst() {
        var paths = List.of(path("slow", false), path("now", true));
        assertThat(ids(PathRules.proposed(paths, new PathRules.Facts(Map.of(), Set.of("x"), PathStage.PREGNANCY))))
                .containsExactly("now", "slow");
    }

    private static CarePath path(String id, boolean sameDay) {
        return new CarePath(
                id,
                "housing",
                "shelter",
                be.mille.access.ActorFunction.CPAS_SOCIAL_WORKER,
                1,
                sameDay,
                List.of(new CarePath.Condition.Indicator("x")),
                List.of());
    }

    private static PathRules.Facts facts(JsonNode one) {
        var answers = new HashMap<String, Set<String>>();
        one.path("answers")
                .propertyStream()
                .forEach(entry -> answers.put(entry.getKey(), Set.copyOf(strings(entry.getValue()))));
        return new PathRules.Facts(
                answers,
                Set.copyOf(strings(one.path("indicators"))),
                PathStage.byCode(one.path("stage").asString()).orElseThrow());
    }

    private static List<String> ids(List<CarePath> paths) {
        return paths.stream().map(CarePath::id).toList();
    }

    private static List<String> strings(JsonNode node) {
        return node.valueStream().map(JsonNode::asString).toList();
    }
}

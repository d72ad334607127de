package be.mille.careplan;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which care paths are proposed: from what came out, what was answered and the stage; no rule of its own, all in the pack. */
public final class PathRules {
    /** More than this at once is no plan; the rest stays folded. */
    public static final int SHOWN = 5;

    /** Kinds of service that speak of the baby to come: steps with them fall silent after a loss. */
    private static final Set<String> ABOUT_BABY = Set.of(
            "childcare",
            "one",
            "kind-en-gezin",
            "lactation",
            "clothing-equipment",
            "home-help-postnatal",
            "parent-support",
            "maternity",
            "maternal-home");

    /** What is known of a family when paths are looked for. */
    public record Facts(Map<String, Set<String>> answers, Set<String> indicators, PathStage stage) {
        public Facts {
            answers = Map.copyOf(answers);
            indicators = Set.copyOf(indicators);
        }
    }

    private PathRules() {}

    /** Those for the same day first, then in the order of the pack. */
    public static List<CarePath> proposed(List<CarePath> paths, Facts facts) {
        return paths.stream()
                .filter(path -> path.when().stream().anyMatch(one -> holds(one, facts)))
                .filter(path -> path.notWhen().stream().noneMatch(one -> holds(one, facts)))
                .sorted(Comparator.comparing(path -> !path.sameDay()))
                .toList();
    }

    /** Whether a step of this path is about the baby to come. */
    public static boolean aboutBaby(CarePath path) {
        return path.notWhen().contains(new CarePath.Condition.At(PathStage.AFTER_LOSS));
    }

    /** Whether a free step of this kind of service is about the baby to come. */
    public static boolean aboutBaby(String category) {
        return ABOUT_BABY.contains(category);
    }

    private static boolean holds(CarePath.Condition condition, Facts facts) {
        return switch (condition) {
            case CarePath.Condition.Indicator(var id) -> facts.indicators().contains(id);
            case CarePath.Condition.Answer(var item, var code) ->
                facts.answers().getOrDefault(item, Set.of()).contains(code);
            case CarePath.Condition.At(var stage) -> stage == facts.stage();
        };
    }
}

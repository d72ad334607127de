package be.mille.screening;

import be.mille.screening.ScreeningPack.Condition;
import be.mille.screening.ScreeningPack.Indicator;
import be.mille.screening.ScreeningPack.Item;
import be.mille.screening.ScreeningPack.Trigger;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of one pack, without a database and without words: from answers as codes to the questions they reveal and
 * to what comes out. The same in every language, because no language takes part.
 */
public final class ScreeningRules {
    /** Answers that say "nothing of this": they exclude every other answer to the same question. */
    private static final Set<String> EXCLUSIVE = Set.of("none", "nobody", "nothing", "no");

    private static final Set<Condition> EXCLUSIVE_HERE = Set.of(new Condition("partner-work.effect", "little"));

    private final ScreeningPack pack;
    private final Map<String, Item> items = new HashMap<>();

    public ScreeningRules(ScreeningPack pack) {
        this.pack = pack;
        pack.domains().forEach(domain -> domain.items().forEach(item -> items.put(item.id(), item)));
    }

    /** One answer and what it adds. */
    public record Part(String item, String answer, BigDecimal points) {}

    /** An indicator that reached its threshold, and why. */
    public record Finding(Indicator indicator, BigDecimal points, List<Part> parts) {}

    /** A strength or a same-day item, with the answer that says it. */
    public record Sign(Trigger trigger, Condition because) {}

    public record Outcome(List<Finding> findings, List<Sign> strengths, List<Sign> sameDay) {
        public boolean comesOut(String domain) {
            return findings.stream().anyMatch(one -> one.indicator().domain().equals(domain));
        }
    }

    /** Whether the answers reveal this question. A question that is itself not revealed reveals nothing. */
    public boolean enabled(Item item, Map<String, List<String>> answers) {
        return item.enableWhen().isEmpty()
                || item.enableWhen().stream().anyMatch(one -> holds(one, answers) && parentEnabled(one, answers));
    }

    private boolean parentEnabled(Condition condition, Map<String, List<String>> answers) {
        var parent = items.get(condition.item());
        return parent != null && enabled(parent, answers);
    }

    /** The answers whose question is revealed; the others no longer count. */
    public Map<String, List<String>> counting(Map<String, List<String>> answers) {
        var counting = new LinkedHashMap<String, List<String>>();
        answers.forEach((id, codes) -> {
            var item = items.get(id);
            if (item != null && enabled(item, answers)) {
                counting.put(id, codes);
            }
        });
        return counting;
    }

    /** Whether this answer excludes every other one to a question that takes several. */
    public static boolean exclusive(String item, String answer) {
        return EXCLUSIVE.contains(answer) || EXCLUSIVE_HERE.contains(new Condition(item, answer));
    }

    public Outcome evaluate(Map<String, List<String>> given) {
        var answers = counting(given);
        return new Outcome(
                pack.indicators().stream()
                        .map(one -> finding(one, answers))
                        .flatMap(Optional::stream)
                        .toList(),
                signs(pack.strengths(), answers),
                signs(pack.sameDay(), answers));
    }

    private static Optional<Finding> finding(Indicator indicator, Map<String, List<String>> answers) {
        var parts = new ArrayList<Part>();
        var sum = BigDecimal.ZERO;
        for (var one : indicator.points()) {
            if (holds(new Condition(one.item(), one.answer()), answers)) {
                parts.add(new Part(one.item(), one.answer(), one.points()));
                sum = sum.add(one.points());
            }
        }
        return sum.compareTo(indicator.threshold()) >= 0
                ? Optional.of(new Finding(indicator, sum, List.copyOf(parts)))
                : Optional.empty();
    }

    private static List<Sign> signs(List<Trigger> triggers, Map<String, List<String>> answers) {
        var signs = new ArrayList<Sign>();
        for (var trigger : triggers) {
            trigger.when().stream()
                    .filter(one -> holds(one, answers))
                    .findFirst()
                    .ifPresent(because -> signs.add(new Sign(trigger, because)));
        }
        return List.copyOf(signs);
    }

    private static boolean holds(Condition condition, Map<String, List<String>> answers) {
        return answers.getOrDefault(condition.item(), List.of()).contains(condition.answer());
    }
}

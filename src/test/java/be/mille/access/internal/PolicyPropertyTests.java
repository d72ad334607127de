package be.mille.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.internal.Policy.Held;
import be.mille.access.internal.Policy.Span;
import be.mille.access.internal.Policy.Verdict;
import be.mille.access.internal.PolicyWorlds.Question;
import be.mille.proof.Scorecard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * T05: whatever anybody holds, the decision function says what a second reading of the rules says; and what is taken from her, or said
 * against her, never opens anything. {@code -Dmille.policy=<cases>}, a million in the full run.
 */
class PolicyPropertyTests {
    private static final long SEED = 20261124;
    private static final int CASES = Integer.getInteger("mille.policy", Scorecard.full() ? 1_000_000 : 20_000);
    private static final int MOST_FOR_A_CONTROL = 20_000;
    private static final Instant NOW = PolicyTests.NOW;

    @Test
    void takingAwayNeverAddsAndAnIndependentReadingAgrees() {
        var wrong = new ArrayList<String>();
        int permitted = 0;
        var random = new Random(SEED);
        for (int i = 0; i < CASES; i++) {
            var asked = PolicyWorlds.question(random, NOW);
            permitted += decide(asked).permitted() ? 1 : 0;
            if (wrong.size() < 20) {
                wrong.addAll(wrong(asked, random, PolicyPropertyTests::decide));
            }
        }
        var missed = Arrays.stream(PolicyFault.values())
                .filter(fault -> !caught(fault))
                .toList();
        int controls = PolicyFault.values().length;
        new Scorecard(
                        "T05",
                        "questions to the decision function, compared with a second reading of the rules and with less held",
                        CASES,
                        wrong.size(),
                        SEED,
                        Scorecard.size("mille.policy"),
                        controls,
                        controls - missed.size())
                .keep();
        assertThat(wrong).isEmpty();
        assertThat(permitted).as("much is permitted").isGreaterThan(CASES / 20);
        assertThat(missed).as("forgotten rules that nobody saw").isEmpty();
    }

    private static boolean caught(PolicyFault fault) {
        var random = new Random(SEED);
        for (int i = 0; i < MOST_FOR_A_CONTROL; i++) {
            var asked = PolicyWorlds.question(random, NOW);
            if (!wrong(asked, random, other -> fault.decide(other, NOW)).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static List<String> wrong(Question asked, Random random, Function<Question, Verdict> decides) {
        var wrong = new ArrayList<String>();
        var verdict = decides.apply(asked);
        var reference = PolicyReference.read(
                asked.actor(), asked.action(), asked.compartment(), asked.author(), asked.held(), NOW);
        if (verdict.permitted() != reference.permitted()
                || !verdict.whole().equals(reference.whole())
                || !verdict.parts().equals(reference.parts())) {
            wrong.add(asked + " is " + verdict + ", read as " + reference);
        }
        var excluded = new ArrayList<>(asked.held());
        excluded.add(new Held.Exclusion(null));
        if (decides.apply(asked.holding(excluded)).permitted()) {
            wrong.add(asked + " is permitted although she is kept away");
        }
        if (!asked.held().isEmpty() && !verdict.permitted()) {
            var less = less(asked.held(), random);
            if (decides.apply(asked.holding(less)).permitted()) {
                wrong.add(asked + " is permitted once there is less: " + less);
            }
        }
        return wrong;
    }

    /** One holding gone, or ended before now; an exclusion stays. */
    private static List<Held> less(List<Held> held, Random random) {
        var less = new ArrayList<>(held);
        int at = random.nextInt(held.size());
        switch (held.get(at)) {
            case Held.Exclusion _ -> {}
            case Held.Clearance _ -> less.remove(at);
            case Held.Relation one ->
                less.set(at, new Held.Relation(one.exceptional(), one.writes(), one.scope(), less(one.span(), random)));
        }
        return less;
    }

    private static Span less(Span span, Random random) {
        return random.nextBoolean() ? new Span(span.since(), NOW, false) : new Span(span.since(), span.until(), true);
    }

    private static Verdict decide(Question asked) {
        return Policy.decide(asked.actor(), asked.action(), asked.compartment(), asked.author(), asked.held(), NOW);
    }
}

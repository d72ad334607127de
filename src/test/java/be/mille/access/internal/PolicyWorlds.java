package be.mille.access.internal;

import be.mille.access.Action;
import be.mille.access.Actor;
import be.mille.access.ActorFunction;
import be.mille.access.Compartment;
import be.mille.access.internal.Policy.Held;
import be.mille.access.internal.Policy.Span;
import be.mille.kernel.ActorId;
import be.mille.kernel.OrganisationId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes up questions for the decision function: who asks for what, and what she holds towards a family. */
final class PolicyWorlds {
    /** @param author whose words are asked for; null for anything of the compartment */
    record Question(
            Actor actor,
            Action action,
            Compartment compartment,
            @Nullable ActorId author,
            List<Held> held) {
        Question holding(List<Held> other) {
            return new Question(actor, action, compartment, author, other);
        }
    }

    /** Something of that kind. */
    record Made(boolean writes, boolean takesAway, Set<ActorFunction> functions) implements Action {
        @Override
        public String code() {
            return "test.made";
        }
    }

    private static final List<ActorId> AUTHORS =
            List.of(new ActorId(new UUID(0, 7)), new ActorId(new UUID(0, 8)), new ActorId(new UUID(0, 1)));
    private static final Set<ActorFunction> ACCOMPANYING = Arrays.stream(ActorFunction.values())
            .filter(ActorFunction::accompaniesFamilies)
            .collect(Collectors.toUnmodifiableSet());

    private PolicyWorlds() {}

    static Question question(Random random, Instant now) {
        var kind = random.nextInt(5);
        var action = new Made(kind == 1 || kind == 2, kind == 3, ACCOMPANYING);
        return new Question(
                new Actor(
                        new ActorId(new UUID(0, 1)),
                        any(random, ActorFunction.values()),
                        new OrganisationId(new UUID(0, 2))),
                action,
                any(random, Compartment.values()),
                random.nextInt(3) == 0 ? null : AUTHORS.get(random.nextInt(AUTHORS.size())),
                held(random, now));
    }

    private static List<Held> held(Random random, Instant now) {
        var held = new ArrayList<Held>();
        for (int n = random.nextInt(5); n > 0; n--) {
            var until = random.nextBoolean()
                    ? null
                    : random.nextBoolean() ? now.plusSeconds(random.nextInt(-1, 2)) : around(random, now);
            var span = new Span(around(random, now), until, random.nextInt(5) == 0);
            switch (random.nextInt(7)) {
                case 0, 1, 2, 3 ->
                    held.add(new Held.Relation(random.nextInt(4) == 0, random.nextInt(4) > 0, scope(random), span));
                case 4, 5 ->
                    held.add(new Held.Clearance(
                            any(random, Compartment.values()), AUTHORS.get(random.nextInt(AUTHORS.size())), span));
                default -> held.add(new Held.Exclusion(until));
            }
        }
        return held;
    }

    /** Days away, or within the second in which something begins or ends. */
    private static Instant around(Random random, Instant now) {
        return random.nextInt(3) == 0
                ? now.plusSeconds(random.nextInt(-1, 2))
                : now.plus(Duration.ofDays(random.nextInt(-3, 2)));
    }

    private static Set<Compartment> scope(Random random) {
        var scope = EnumSet.noneOf(Compartment.class);
        for (var one : Compartment.values()) {
            if (random.nextInt(3) == 0) {
                scope.add(one);
            }
        }
        return scope;
    }

    private static <T> T any(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}

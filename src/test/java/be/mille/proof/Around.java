package be.mille.proof;

import be.mille.access.Bounds;
import be.mille.access.Clearances;
import be.mille.access.Compartment;
import be.mille.access.EndReason;
import be.mille.access.Exclusions;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.directory.Professional;
import be.mille.kernel.FamilyId;
import be.mille.testing.People;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * One colleague of a random history and what the model holds of her: until when she accompanies the family, what is open to her, what she
 * was named for, whether she is kept away. Each change happens in the program and in the model.
 */
final class Around {
    private static final List<Compartment> NARROWED = List.of(Compartment.C0L, Compartment.C1, Compartment.C2);

    private final String code;
    private final Professional who;
    private final FamilyId family;
    private final People people;
    private final Relations relations;
    private final Bounds bounds;
    private final Clearances clearances;
    private final Exclusions exclusions;
    private final Set<Compartment> open = EnumSet.noneOf(Compartment.class);
    private final Set<Compartment> named = EnumSet.noneOf(Compartment.class);
    private boolean joined;
    private boolean kept;
    private @Nullable Instant until;

    Around(String code, FamilyId family, ApplicationContext context) {
        this.code = code;
        this.family = family;
        this.people = context.getBean(People.class);
        this.who = people.get(code);
        this.relations = context.getBean(Relations.class);
        this.bounds = context.getBean(Bounds.class);
        this.clearances = context.getBean(Clearances.class);
        this.exclusions = context.getBean(Exclusions.class);
    }

    String code() {
        return code;
    }

    Professional who() {
        return who;
    }

    /** What the model says: a relation that runs, nobody keeps her away, and the compartment is open to her or she was named for it. */
    boolean mayKnow(Compartment compartment, Instant now) {
        return accompanies(now) && !kept && (open.contains(compartment) || named.contains(compartment));
    }

    boolean accompanies(Instant now) {
        return joined && (until == null || now.isBefore(until));
    }

    boolean keptAway() {
        return kept;
    }

    /** She joins once: who left does not come back in a history, so that what she was named for stays simple. */
    void change(Random random, Instant now) {
        if (!joined) {
            join(now);
        } else if (accompanies(now)) {
            people.runAs(People.MIDWIFE, () -> something(random, now));
        }
    }

    void join(Instant now) {
        var type = switch (who.function().group()) {
            case HEALTH -> RelationType.HEALTH_CARE;
            case SOCIAL -> RelationType.SOCIAL_CARE;
            case NONE -> throw new IllegalArgumentException(code);
        };
        people.runAs(People.MIDWIFE, () -> relations.add(family, who.actor(), type, now, Proof.BROUGHT_IN));
        joined = true;
        open.addAll(bounds.opens(who.function()));
    }

    private void something(Random random, Instant now) {
        if (kept) {
            lift();
            return;
        }
        var some = NARROWED.get(random.nextInt(NARROWED.size()));
        switch (random.nextInt(7)) {
            case 0 -> {
                relations.end(family, who.id(), EndReason.CARE_ENDED);
                until = now;
            }
            case 1 -> {
                var then = now.plus(Duration.ofHours(1 + random.nextInt(30)));
                bounds.endBy(family, who.id(), then);
                until = until == null || then.isBefore(until) ? then : until;
            }
            case 2, 3 -> {
                exclusions.exclude(family, Set.of(who.id()));
                kept = true;
            }
            case 4 -> {
                bounds.narrow(family, who.id(), Set.of(some));
                open.remove(some);
            }
            case 5 -> {
                bounds.widen(family, who.actor(), Set.of(some));
                if (bounds.opens(who.function()).contains(some)) {
                    open.add(some);
                }
            }
            default -> {
                var subject = random.nextInt(3) == 0 ? Compartment.C8 : Compartment.C3;
                clearances.clearAuthor(family, subject);
                clearances.clear(family, who.id(), subject);
                named.add(subject);
            }
        }
    }

    private void lift() {
        exclusions.of(family).stream()
                .filter(one -> Objects.equals(one.actor(), who.id()))
                .forEach(one -> exclusions.lift(family, one.id()));
        kept = false;
    }
}

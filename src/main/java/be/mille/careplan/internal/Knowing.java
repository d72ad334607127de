package be.mille.careplan.internal;

import be.mille.access.Clearances;
import be.mille.access.Compartment;
import be.mille.access.Relations;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Who around a family may know what somebody wrote in a compartment: nobody is named for a step she would never see. Whoever
 * asks learns of a restricted compartment only what she may know herself.
 */
@Component
public class Knowing {
    private final Relations relations;
    private final Clearances clearances;
    private final Clock clock;

    Knowing(Relations relations, Clearances clearances, Clock clock) {
        this.relations = relations;
        this.clearances = clearances;
        this.clock = clock;
    }

    /**
     * Only those whose relation is live.
     *
     * @param author who wrote the need that a step hangs from, or will write it
     */
    public Set<ActorId> of(FamilyId family, Compartment compartment, ActorId author) {
        if (compartment.restricted()) {
            return clearances.mayKnow(family, compartment, author);
        }
        var now = clock.instant();
        return relations.of(family).stream()
                .filter(one -> !one.startsAt().isAfter(now)
                        && (one.endsAt() == null || one.endsAt().isAfter(now)))
                .filter(one -> one.scope().contains(compartment))
                .map(Relations.Relation::actor)
                .collect(Collectors.toUnmodifiableSet());
    }
}

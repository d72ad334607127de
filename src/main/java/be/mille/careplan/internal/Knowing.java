package be.mille.careplan.internal;

import be.mille.access.Compartment;
import be.mille.access.Relations;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Who around a family may know what lies in a compartment: nobody is named for a step she would never see. Whoever asks
 * learns of a restricted compartment only what she may know herself.
 */
@Component
public class Knowing {
    private final Relations relations;
    private final Clock clock;

    Knowing(Relations relations, Clock clock) {
        this.relations = relations;
        this.clock = clock;
    }

    /** In the order of joining; only whose relation is live. */
    public Set<ActorId> of(FamilyId family, Compartment compartment) {
        var now = clock.instant();
        var cleared = compartment.restricted() ? Set.copyOf(relations.cleared(family, compartment)) : Set.<ActorId>of();
        var knowing = new LinkedHashSet<ActorId>();
        relations.of(family).stream()
                .filter(one -> !one.startsAt().isAfter(now)
                        && (one.endsAt() == null || one.endsAt().isAfter(now)))
                .filter(one -> one.scope().contains(compartment) || cleared.contains(one.actor()))
                .forEach(one -> knowing.add(one.actor()));
        return knowing;
    }
}

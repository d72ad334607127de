package be.mille.handover.internal;

import be.mille.access.Compartment;
import be.mille.access.Relations;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who of the team can go on: everybody around her reads who does. */
@Component
public class Successors {
    private final Relations relations;
    private final Clock clock;

    Successors(Relations relations, Clock clock) {
        this.relations = relations;
        this.clock = clock;
    }

    public Set<ActorId> of(FamilyId family) {
        var now = clock.instant();
        return relations.of(family).stream()
                .filter(one -> one.type().writes() && one.accompaniesIn(Compartment.C0, now))
                .map(Relations.Relation::actor)
                .collect(Collectors.toUnmodifiableSet());
    }
}

package be.mille.coordination.internal;

import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who accompanies a family now: only they can coordinate, stand in, or be asked for news. */
@Component
public class Team {
    private final Relations relations;
    private final Clock clock;

    Team(Relations relations, Clock clock) {
        this.relations = relations;
        this.clock = clock;
    }

    public Set<ActorId> of(FamilyId family) {
        var now = clock.instant();
        return relations.of(family).stream()
                .filter(one ->
                        one.type() != RelationType.BREAK_GLASS && one.type().writes())
                .filter(one -> !one.startsAt().isAfter(now)
                        && (one.endsAt() == null || one.endsAt().isAfter(now)))
                .map(Relations.Relation::actor)
                .collect(Collectors.toUnmodifiableSet());
    }
}

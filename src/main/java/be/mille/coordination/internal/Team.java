package be.mille.coordination.internal;

import be.mille.access.Compartment;
import be.mille.access.Relations;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import java.time.Clock;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who accompanies a family now, as far as the reader may know. */
@Component
public class Team {
    private final Relations relations;
    private final Clock clock;

    Team(Relations relations, Clock clock) {
        this.relations = relations;
        this.clock = clock;
    }

    /** Who can coordinate or stand in: everybody around her reads who does. */
    public Set<ActorId> of(FamilyId family) {
        var now = clock.instant();
        return actors(family, one -> one.accompaniesIn(Compartment.C0, now));
    }

    /** Who can be asked for news: she alone reads that she is. */
    Set<ActorId> around(FamilyId family) {
        var now = clock.instant();
        return actors(family, one -> one.accompaniesAt(now));
    }

    private Set<ActorId> actors(FamilyId family, Predicate<Relations.Relation> wanted) {
        return relations.of(family).stream()
                .filter(one -> one.type().writes() && wanted.test(one))
                .map(Relations.Relation::actor)
                .collect(Collectors.toUnmodifiableSet());
    }
}

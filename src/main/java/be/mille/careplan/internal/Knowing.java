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
     * Only those whose relation is live, and none who is there for another restricted subject alone: her name would tell it.
     *
     * @param author who wrote the need that a step hangs from, or will write it
     */
    public Set<ActorId> of(FamilyId family, Compartment compartment, ActorId author) {
        var now = clock.instant();
        var there = relations.of(family).stream().filter(one -> one.accompaniesIn(compartment, author, now));
        if (compartment.restricted()) {
            var may = clearances.mayKnow(family, compartment, author);
            return there.map(Relations.Relation::actor).filter(may::contains).collect(Collectors.toUnmodifiableSet());
        }
        return there.filter(one -> one.scope().contains(compartment))
                .map(Relations.Relation::actor)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether somebody is there for another restricted subject alone; never said of whoever the asker may not know to be there. */
    boolean forAnother(FamilyId family, Compartment compartment, ActorId actor) {
        var now = clock.instant();
        var hers = relations.of(family).stream()
                .filter(one -> one.actor().equals(actor) && one.accompaniesAt(now))
                .toList();
        return !hers.isEmpty() && hers.stream().noneMatch(one -> one.accompaniesIn(compartment, now));
    }
}

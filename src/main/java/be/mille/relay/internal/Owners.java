package be.mille.relay.internal;

import be.mille.access.Clearances;
import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.access.Relations;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.relay.OpenRelay;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who can keep an eye on an open relay: whoever reads it, and can be put forward there to all the others who do. */
@Component
class Owners {
    private final Clearances clearances;
    private final Relations relations;
    private final Clock clock;

    Owners(Clearances clearances, Relations relations, Clock clock) {
        this.clearances = clearances;
        this.relations = relations;
        this.clock = clock;
    }

    private Set<ActorId> of(OpenRelay one) {
        return of(one.family(), one.compartment(), one.author());
    }

    private Set<ActorId> of(FamilyId family, Compartment place, ActorId author) {
        var readers = clearances.mayKnow(family, place, author);
        return around(family, place, author).stream().filter(readers::contains).collect(Collectors.toUnmodifiableSet());
    }

    /** Whoever can take it over from the one who keeps an eye on it now. */
    Set<ActorId> besides(OpenRelay one) {
        return without(of(one), one.owner());
    }

    /** Whoever else can where the current actor writes. */
    Set<ActorId> besidesMe(FamilyId family, Compartment place) {
        var me = CurrentActor.get().id();
        return without(of(family, place, me), me);
    }

    private static Set<ActorId> without(Set<ActorId> all, ActorId somebody) {
        return all.stream().filter(one -> !one.equals(somebody)).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the current actor can where she writes. */
    boolean me(FamilyId family, Compartment place) {
        return me(family, place, CurrentActor.get().id());
    }

    /** Whether the current actor can. */
    boolean me(OpenRelay one) {
        return me(one.family(), one.compartment(), one.author());
    }

    private boolean me(FamilyId family, Compartment place, ActorId author) {
        return around(family, place, author).contains(CurrentActor.get().id());
    }

    private Set<ActorId> around(FamilyId family, Compartment place, ActorId author) {
        var now = clock.instant();
        return relations.of(family).stream()
                .filter(one -> one.accompaniesIn(place, author, now))
                .map(Relations.Relation::actor)
                .collect(Collectors.toUnmodifiableSet());
    }
}

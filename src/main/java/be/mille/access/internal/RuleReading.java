package be.mille.access.internal;

import be.mille.access.Action;
import be.mille.access.Actor;
import be.mille.access.ActorFunction;
import be.mille.access.Compartment;
import be.mille.access.RelationType;
import be.mille.access.Rules;
import be.mille.access.internal.Policy.Held;
import be.mille.kernel.ActorId;
import be.mille.kernel.OrganisationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks {@link Policy} what it would decide about invented holders, so that what is told of the rules cannot differ from them. */
@Component
class RuleReading implements Rules {
    private static final UUID NOBODY = new UUID(0, 0);
    private static final Instant THEN = Instant.EPOCH;
    private static final Policy.Span ALWAYS = new Policy.Span(THEN, null, false);

    private static final Action READ = new Action() {
        @Override
        public String code() {
            return "access.read-rules";
        }

        @Override
        public boolean writes() {
            return false;
        }
    };

    private final ScopeMatrix matrix;

    RuleReading(ScopeMatrix matrix) {
        this.matrix = matrix;
    }

    @Override
    public Reach reach(ActorFunction function, Compartment subject) {
        var ordinary = held(matrix.ordinary(function)
                .map(type -> matrix.scope(function, type))
                .orElse(Set.of()));
        if (reads(function, subject, ordinary)) {
            return Reach.WITH_RELATION;
        }
        if (reads(function, subject, held(matrix.scope(function, RelationType.COORDINATION)))) {
            return Reach.WHEN_COORDINATING;
        }
        var named = new ArrayList<>(ordinary);
        named.add(new Held.Clearance(subject, new ActorId(NOBODY), ALWAYS));
        return subject.restricted() && reads(function, subject, named) ? Reach.WHEN_NAMED : Reach.NEVER;
    }

    private static List<Held> held(Set<Compartment> scope) {
        return scope.isEmpty() ? List.of() : List.of(new Held.Relation(false, true, scope, ALWAYS));
    }

    private static boolean reads(ActorFunction function, Compartment subject, List<Held> held) {
        var somebody = new Actor(new ActorId(NOBODY), function, new OrganisationId(NOBODY));
        return Policy.decide(somebody, READ, subject, null, held, THEN).permitted();
    }
}

package be.mille.access.internal;

import be.mille.access.Compartment;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far a relation reaches from its beginning, within what the function opens and its ordinary length.
 *
 * @param subjects that may be read; identity and team (C0) always are
 * @param role the one restricted subject she comes for; null for a place in the team
 * @param until when it ends at the latest; null for the ordinary length
 */
record Reach(
        Set<Compartment> subjects,
        @Nullable Compartment role,
        @Nullable Instant until) {
    static final Reach ALL = new Reach(Set.of(Compartment.values()), null, null);

    Set<Compartment> of(Set<Compartment> function) {
        var scope = EnumSet.noneOf(Compartment.class);
        scope.addAll(function);
        scope.removeIf(one -> one != Compartment.C0 && !subjects.contains(one));
        return scope;
    }

    Instant end(Instant since, Instant ordinary) {
        var end = until == null || ordinary.isBefore(until) ? ordinary : until;
        return end.isBefore(since) ? since : end;
    }
}

package be.mille.access.internal;

import be.mille.access.Action;
import be.mille.access.Actor;
import be.mille.access.Compartment;
import be.mille.access.Opening.Part;
import be.mille.access.internal.Policy.Held;
import be.mille.access.internal.Policy.Span;
import be.mille.kernel.ActorId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules once more, written the other way round and without a look at {@link Policy}: look for any reason to refuse. */
final class PolicyReference {
    /** What may be known; nothing at all where it is refused. */
    record Reading(boolean permitted, Set<Compartment> whole, Set<Part> parts) {}

    private PolicyReference() {}

    private static boolean outside(Span span, Instant now) {
        var end = span.until();
        return span.ended() || span.since().isAfter(now) || (end != null && !now.isBefore(end));
    }

    static Reading read(
            Actor actor, Action action, Compartment wanted, @Nullable ActorId author, List<Held> held, Instant now) {
        boolean relation = false;
        boolean accompanies = false;
        boolean cleared = false;
        boolean excluded = false;
        var whole = EnumSet.noneOf(Compartment.class);
        var parts = new HashSet<Part>();
        for (var one : held) {
            switch (one) {
                case Held.Relation r when outside(r.span(), now) -> {}
                case Held.Clearance c when outside(c.span(), now) -> {}
                case Held.Relation r -> {
                    boolean fits = r.exceptional()
                            ? !action.takesAway() && (!action.writes() || r.writes())
                            : r.writes() || !action.writes();
                    relation |= fits;
                    accompanies |= fits && !r.exceptional();
                    if (fits) {
                        whole.addAll(r.scope());
                    }
                }
                case Held.Clearance c -> {
                    parts.add(new Part(c.compartment(), c.author()));
                    cleared |= c.compartment() == wanted
                            && (author == null || c.author().equals(author));
                }
                case Held.Exclusion e -> {
                    var lifted = e.until();
                    excluded |= lifted == null || now.isBefore(lifted);
                }
            }
        }
        boolean permitted = action.functions().contains(actor.function())
                && relation
                && (whole.contains(wanted) || accompanies && cleared)
                && !excluded;
        return permitted
                ? new Reading(true, whole, accompanies ? parts : Set.of())
                : new Reading(false, Set.of(), Set.of());
    }
}

package be.mille.access;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One thing that can be done, named by the module that does it; an enum per module implements it. Pages and services
 * name the action, the access module decides.
 */
public interface Action {
    /** Stable code for the log, for example {@code family.view}. */
    String code();

    /** Whether it adds to the record. */
    boolean writes();

    /** Whether it makes a copy that leaves the program: paper, a file, a text to paste. */
    default boolean takesAway() {
        return false;
    }

    /** The functions that may do it at all, within a relation; the relation and compartment are asked on top. */
    default Set<ActorFunction> functions() {
        return Everyone.ACCOMPANYING;
    }

    /** Holds the default of {@link #functions()}. */
    final class Everyone {
        static final Set<ActorFunction> ACCOMPANYING = Arrays.stream(ActorFunction.values())
                .filter(ActorFunction::accompaniesFamilies)
                .collect(Collectors.toUnmodifiableSet());

        private Everyone() {}
    }
}

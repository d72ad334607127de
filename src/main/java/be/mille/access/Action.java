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

    /** The sets of functions that more than one module names. */
    final class Everyone {
        /** The default of {@link #functions()}. */
        static final Set<ActorFunction> ACCOMPANYING = Arrays.stream(ActorFunction.values())
                .filter(ActorFunction::accompaniesFamilies)
                .collect(Collectors.toUnmodifiableSet());

        /** Whoever reads figures of many families together: those who accompany some, and the analyst of the programme. */
        public static final Set<ActorFunction> COUNTING = Arrays.stream(ActorFunction.values())
                .filter(one -> one.accompaniesFamilies() || one == ActorFunction.PROGRAMME_ANALYST)
                .collect(Collectors.toUnmodifiableSet());

        /** Whoever is signed in, whatever her function. */
        public static final Set<ActorFunction> SIGNED_IN = Set.of(ActorFunction.values());

        /** Nobody but the officers who watch over confidentiality. */
        public static final Set<ActorFunction> OFFICERS = Set.of(ActorFunction.CONFIDENTIALITY_OFFICER);

        private Everyone() {}
    }
}

package be.mille.family;

import java.util.Map;

/** What became of something told to the time side of a record. */
public sealed interface TimeOutcome<I> {
    record Saved<I>(I id) implements TimeOutcome<I> {}

    /** Nothing was stored; per field of the command, which rule it breaks. */
    record Refused<I>(Map<String, Problem> problems) implements TimeOutcome<I> {
        public Refused {
            problems = Map.copyOf(problems);
        }
    }

    /** A rule a date or a text can break; the page has a sentence for each. */
    enum Problem {
        MISSING,
        IN_FUTURE,
        DUE_TOO_FAR,
        DUE_LONG_PAST,
        LAST_PERIOD_TOO_OLD,
        BEFORE_PREVIOUS_END,
        BEFORE_CONCEPTION,
        TOO_EARLY_TO_LIVE,
        AFTER_TERM,
        DEATH_BEFORE_BIRTH,
        TOO_MANY_CHILDREN,
        TOO_LONG,
        TOO_LONG_AGO,
        TOO_FAR_AHEAD,
        PLANNED_IN_PAST,
        NEEDS_A_DAY
    }

    /** @throws IllegalStateException when it was refused: for a caller whose data cannot be wrong, such as a loader */
    default I orThrow() {
        return switch (this) {
            case Saved<I>(I id) -> id;
            case Refused<I>(var problems) -> throw new IllegalStateException("Refused: " + problems);
        };
    }
}

package be.mille.relay;

import java.util.Set;

/** What became of an open relay that was to be noted or moved. */
public sealed interface RelayOutcome {
    /** It is so, now or since this very form was sent before. */
    record Done(RelayId id) implements RelayOutcome {}

    record Refused(Set<RelayProblem> problems) implements RelayOutcome {
        public Refused {
            problems = Set.copyOf(problems);
        }
    }
}

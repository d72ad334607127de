package be.mille.coordination;

import java.util.Set;

/** What came of proposing somebody. */
public sealed interface ProposeOutcome {
    /** @param accepted whether it was accepted at once: whoever proposes herself has answered */
    record Proposed(MandateId id, boolean accepted) implements ProposeOutcome {}

    record Refused(Set<MandateProblem> problems) implements ProposeOutcome {
        public Refused {
            problems = Set.copyOf(problems);
        }
    }
}

package be.mille.coordination;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What came of proposing somebody. */
public sealed interface ProposeOutcome {
    /** @param accepted what came of it where it was accepted at once: whoever proposes herself has answered */
    record Proposed(MandateId id, @Nullable AcceptOutcome accepted) implements ProposeOutcome {}

    record Refused(Set<MandateProblem> problems) implements ProposeOutcome {
        public Refused {
            problems = Set.copyOf(problems);
        }
    }
}

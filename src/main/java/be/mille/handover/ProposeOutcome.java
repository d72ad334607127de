package be.mille.handover;

import java.util.Set;

/** What became of a handover that was to be proposed. */
public sealed interface ProposeOutcome {
    /** It is proposed, now or when this very form was sent before. */
    record Proposed(HandoverId id) implements ProposeOutcome {}

    record Refused(Set<HandoverProblem> problems) implements ProposeOutcome {
        public Refused {
            problems = Set.copyOf(problems);
        }
    }
}

package be.mille.relay;

import java.util.Set;

/** What became of an authority that was to be noted or changed. */
public sealed interface AuthorityOutcome {
    /** It is so, now or since this very form was sent before. */
    record Done(AuthorityId id) implements AuthorityOutcome {}

    record Refused(Set<AuthorityProblem> problems) implements AuthorityOutcome {
        public Refused {
            problems = Set.copyOf(problems);
        }
    }
}

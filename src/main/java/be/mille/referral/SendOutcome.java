package be.mille.referral;

import java.util.Set;

/** What became of a request that was to be sent. */
public sealed interface SendOutcome {
    /** It left, now or when this very form was sent before. */
    record Sent(ReferralId id) implements SendOutcome {}

    record Refused(Set<ReferralProblem> problems) implements SendOutcome {
        public Refused {
            problems = Set.copyOf(problems);
        }
    }
}

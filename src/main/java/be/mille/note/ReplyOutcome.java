package be.mille.note;

import java.util.Set;

/** What became of a reply that was to be written or said better. */
public sealed interface ReplyOutcome {
    /** It is there, now or since this very form was sent before. */
    record Written(ReplyId id) implements ReplyOutcome {}

    /** Something about the words. */
    record Refused(Set<NoteProblem> problems) implements ReplyOutcome {
        public Refused {
            problems = Set.copyOf(problems);
        }
    }

    /** The note was retracted or taken back meanwhile: nothing is answered under it any more. */
    record Closed() implements ReplyOutcome {}
}

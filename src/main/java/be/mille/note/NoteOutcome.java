package be.mille.note;

import be.mille.kernel.ActorId;
import java.util.Set;

/** What became of a note that was to be written. */
public sealed interface NoteOutcome {
    /** It is there, now or since this very form was sent before. */
    record Written(NoteId id) implements NoteOutcome {}

    /** @param cannotRead whom the author chose and who may not know the subject, or does not accompany her */
    record Refused(Set<NoteProblem> problems, Set<ActorId> cannotRead) implements NoteOutcome {
        public Refused {
            problems = Set.copyOf(problems);
            cannotRead = Set.copyOf(cannotRead);
        }
    }
}

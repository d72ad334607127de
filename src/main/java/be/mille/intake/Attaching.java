package be.mille.intake;

import be.mille.access.Compartment;
import be.mille.family.OpenFamily;
import be.mille.kernel.FamilyId;
import be.mille.kernel.StaleException;
import be.mille.note.NoteId;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a note of a record out of what arrived. The house is told no more than that somebody took it up. */
public interface Attaching {
    /** As long as a note may be. */
    int LONGEST = 6000;

    /**
     * @param version of the arrival that was read
     * @param compartment where the note is to lie
     * @param language the words are in
     * @param why she reads it with somebody, when she does not know yet that it was asked; null for open to her
     */
    record Attach(
            ArrivalId arrival,
            int version,
            Compartment compartment,
            String words,
            String language,
            @Nullable String why) {}

    /** Where it went, for whoever may read that note. */
    record Attached(FamilyId family, NoteId note) {}

    /** What keeps it from being attached as it stands. */
    enum Problem {
        WORDS_MISSING("words"),
        WORDS_LONG("words"),
        /** A kind of help that is a subject by itself is not written where everybody around her reads. */
        OPEN_SUBJECT("subject"),
        /** Deliveries about two delicate subjects are two notes. */
        TWO_SUBJECTS("subject"),
        /** The reader writes nothing of that kind in this record. */
        NOT_HERS("subject");

        private final String field;

        Problem(String field) {
            this.field = field;
        }

        public String field() {
            return field;
        }
    }

    /** What became of it. */
    sealed interface Outcome {
        record Done(Attached at) implements Outcome {}

        record Refused(Set<Problem> problems) implements Outcome {
            public Refused {
                problems = Set.copyOf(problems);
            }
        }
    }

    /** The delicate subjects its kinds of help say by themselves; none for an ordinary one. */
    Set<Compartment> delicate(Arrival arrival);

    /** Whether the reader may write it there. */
    boolean offers(FamilyId family, Compartment compartment);

    /** @throws StaleException when it was answered meanwhile */
    Outcome attach(FamilyId family, Attach command);

    /** Opens a record and attaches it there. */
    Outcome begin(OpenFamily record, Attach command);

    /** Empty for whoever may not read the note, as if there were none. */
    Optional<Attached> at(ArrivalId id);
}

package be.mille.note;

import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What readers of a note answered under it: one level, for exactly those who read the note. Each method asks access first; what is not
 * for the reader is as absent as what never was.
 */
public interface Replies {
    /** Under each of these notes, the oldest first; they count as read. A note without replies has an empty list. */
    Map<NoteId, List<Reply>> under(FamilyId family, Collection<Note> notes);

    /** Every reply this reader may know, the oldest first: for a copy of the record. */
    List<Reply> all(FamilyId family);

    /** Who answered something that still stands, as far as this reader may know; nothing is read by asking. */
    Set<ActorId> authors(FamilyId family);

    /**
     * What was said of each reply under a note besides its words.
     *
     * @param earlier what it said before, the oldest first
     * @param readBy who read it besides its author, the first first
     */
    record Course(List<Notes.Earlier> earlier, List<Notes.Reader> readBy) {
        public Course {
            earlier = List.copyOf(earlier);
            readBy = List.copyOf(readBy);
        }
    }

    /** @return of each reply under the note that this reader may know */
    Map<ReplyId, Course> courses(FamilyId family, NoteId note);

    /** Whether the current actor may answer under it now. */
    boolean open(Note note);

    /** @throws NotFoundException when the note is absent, or not for this reader, or she may not write there */
    ReplyOutcome write(WriteReply command);

    /** Whoever answered says it better; what stood there is kept. @throws StaleException as everywhere */
    ReplyOutcome correct(FamilyId family, NoteId note, ReplyId id, String words, int version);

    /**
     * @param was the reply as it stood: where nobody had read it, its words are kept nowhere else
     */
    record Undone(TakenBack what, Reply was) {}

    Undone takeBack(FamilyId family, NoteId note, ReplyId id);

    /** It does not stand any more, and says why; what it said stays readable. */
    void retract(FamilyId family, NoteId note, ReplyId id, String why, int version);
}

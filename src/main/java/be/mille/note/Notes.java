package be.mille.note;

import be.mille.access.Compartment;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Notes as their readers know them. Each method asks access first; what is not for the reader is as absent as what never was. */
public interface Notes {
    /** Notes on one page of the list. */
    int PAGE = 20;

    /** How long a published note can be taken back without giving a reason. */
    Duration UNDO = Duration.ofMinutes(10);

    /** How long a draft lies before it is deleted. */
    Period DRAFT_KEPT = Period.ofDays(30);

    /** More characters than that are not kept on top. */
    int PINNED_LENGTH = 600;

    /**
     * One page, the newest first, each of them read with it. What stands on top is not repeated below.
     *
     * @param total of those that were wanted
     * @param any whether there is a note at all for this reader
     */
    record Listed(List<Note> pinned, List<Note> notes, int total, boolean any) {
        public Listed {
            pinned = List.copyOf(pinned);
            notes = List.copyOf(notes);
        }
    }

    /** @param words to look for in what this reader may know; null for none */
    record Wanted(@Nullable About about, @Nullable String words, int page) {}

    /** What a note said before it was corrected. */
    record Earlier(int revision, String words, Instant at) {}

    /** @param current whether she read it as it stands now */
    record Reader(ActorId actor, Instant first, boolean current) {}

    Listed of(FamilyId family, Wanted wanted);

    /** Every note this reader may know, the oldest first, without drafts: for a copy of the record. */
    List<Note> all(FamilyId family);

    /** That a note was written: not what it says. */
    record Written(NoteId id, ActorId author, Instant at) {}

    /** Those this reader may know and that still stand, the oldest first; nothing is read by asking. */
    List<Written> written(FamilyId family);

    /**
     * One note; it counts as read.
     *
     * @throws NotFoundException when absent, of another family, or not for this reader
     */
    Note get(FamilyId family, NoteId id);

    /** The oldest first. */
    List<Earlier> earlier(FamilyId family, NoteId id);

    /** Who read it besides its author; the first first. */
    List<Reader> readBy(FamilyId family, NoteId id);

    /** Who would read what the current actor writes there, without herself. */
    Set<ActorId> readers(FamilyId family, Compartment compartment, Circle circle, Set<ActorId> chosen);

    /** Who may read each of these notes of a record now, without the current actor. */
    Map<NoteId, Set<ActorId>> readers(FamilyId family, Collection<Note> notes);

    NoteOutcome write(WriteNote command);

    /** Its author says it better; what stood there is kept. @throws StaleException as everywhere */
    NoteOutcome correct(FamilyId family, NoteId id, String words, int version);

    TakenBack takeBack(FamilyId family, NoteId id);

    /** It does not stand any more, and says why; what it said stays readable. */
    void retract(FamilyId family, NoteId id, String why, int version);

    /** A draft of the current actor is deleted. */
    void discard(FamilyId family, NoteId id, int version);

    /** Keeps it on top for the current actor’s organisation, instead of the one that was there. */
    void pin(FamilyId family, NoteId id);

    void unpin(FamilyId family, NoteId id);

    /** The notes her organisations keep on top of this record, as far as this reader may know. */
    List<Note> pinned(FamilyId family);

    /** Whether the current actor’s organisation keeps it on top. */
    boolean pinnedHere(FamilyId family, NoteId id);
}

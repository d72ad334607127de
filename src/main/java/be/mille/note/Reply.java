package be.mille.note;

import be.mille.access.Compartment;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a reader of a note answered under it, for exactly those who read the note; how she comes to read it is said of the note.
 *
 * @param author who answers
 * @param language it was written in
 * @param revision how often it was corrected
 */
public record Reply(
        ReplyId id,
        NoteId note,
        FamilyId family,
        Compartment compartment,
        ActorId author,
        String language,
        String words,
        int revision,
        Instant writtenAt,
        @Nullable Instant correctedAt,
        Note.@Nullable Retraction retraction,
        int version) {
    public boolean stands() {
        return retraction == null;
    }

    /** Taken back within minutes: only those who had read it still find it. */
    public boolean takenBack() {
        return retraction != null && retraction.why() == null;
    }
}

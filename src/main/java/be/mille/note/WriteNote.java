package be.mille.note;

import be.mille.access.Compartment;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A note to publish, or to keep as a draft.
 *
 * @param key of the form: sent twice, it is written once
 * @param draft the author’s draft it comes from; null for a new one
 * @param version of the draft
 */
public record WriteNote(
        UUID key,
        FamilyId family,
        @Nullable NoteId draft,
        int version,
        Compartment compartment,
        Circle circle,
        Set<ActorId> chosen,
        About about,
        String language,
        String words,
        HerReading hers) {
    public WriteNote {
        chosen = Set.copyOf(chosen);
    }
}

package be.mille.note;

import be.mille.access.Compartment;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.OrganisationId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One note, as somebody reads it who may.
 *
 * @param organisation for which its author wrote it
 * @param chosen with CHOSEN, whom she chose; of a draft, whom she means to choose
 * @param language it was written in
 * @param revision how often it was corrected
 * @param publishedAt null for a draft
 */
public record Note(
        NoteId id,
        FamilyId family,
        Compartment compartment,
        ActorId author,
        OrganisationId organisation,
        Circle circle,
        Set<ActorId> chosen,
        About about,
        String language,
        String words,
        HerReading hers,
        int revision,
        Instant madeAt,
        @Nullable Instant publishedAt,
        @Nullable Instant correctedAt,
        @Nullable Retraction retraction,
        int version) {
    public Note {
        chosen = Set.copyOf(chosen);
    }

    /**
     * That it does not stand any more.
     *
     * @param why null when it was taken back within minutes, after somebody had read it
     */
    public record Retraction(Instant at, @Nullable String why) {}

    public boolean draft() {
        return publishedAt == null;
    }

    public boolean stands() {
        return publishedAt != null && retraction == null;
    }

    /** Taken back within minutes: only those who had read it still find it. */
    public boolean takenBack() {
        return retraction != null && retraction.why() == null;
    }
}

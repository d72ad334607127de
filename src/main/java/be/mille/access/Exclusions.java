package be.mille.access;

import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.OrganisationId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Persons and organisations she does not want near her record, and professionals who step back because they know her. Deny wins. */
public interface Exclusions {
    /**
     * One of them: a person or an organisation, never both.
     *
     * @param steppedBack whether somebody said it of oneself; then each of that human being's posts has one
     */
    record Exclusion(
            UUID id,
            @Nullable ActorId actor,
            @Nullable OrganisationId organisation,
            Instant since,
            boolean steppedBack) {}

    /** Running ones, the oldest first; whoever stepped back and is kept away by her besides has one of each. */
    List<Exclusion> of(FamilyId family);

    /**
     * By her word; by one’s own where the current actor is among them. Neither stands for the other: each is lifted by whoever said it.
     *
     * @param posts every post of one human being, so that the other one is no way round
     */
    void exclude(FamilyId family, Collection<ActorId> posts);

    void exclude(FamilyId family, OrganisationId organisation);

    /** Whoever is kept away from the one record, or stepped back from it, is so from the other too, by the same word and since the same day. */
    void carry(FamilyId from, FamilyId to);

    /** Only when she says so, or whoever stepped back does. Whoever was excluded has no relation by it: those that ran go on, those that ended stay ended. */
    void lift(FamilyId family, UUID exclusion);
}

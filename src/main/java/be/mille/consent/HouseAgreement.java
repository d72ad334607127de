package be.mille.consent;

import be.mille.access.Compartment;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What she agreed to for everybody of an organisation who accompanies her, as far as it reaches for one of them. It opens nothing by
 * itself: each still joins by name.
 *
 * @param event what was noted
 * @param subjects those the function of the one who would join opens
 * @param until the first end among them; null when she set none
 * @param decider who decided then; null where nobody was asked
 */
public record HouseAgreement(
        UUID event,
        Instant notedAt,
        Set<Compartment> subjects,
        @Nullable Instant until,
        @Nullable Decider decider) {
    public HouseAgreement {
        subjects = Set.copyOf(subjects);
    }
}

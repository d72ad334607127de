package be.mille.careplan;

import be.mille.kernel.FamilyId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Adds a need. Its compartment follows from its domain; who writes in a restricted one may read what she wrote.
 *
 * @param indicator what came out of the screening pack {@code pack} (id/version); null for a need told freely
 * @param title own wording; needed where there is no domain
 * @param at when it was noted; null for now
 */
public record AddNeed(
        FamilyId family,
        @Nullable String domain,
        @Nullable String indicator,
        @Nullable String pack,
        @Nullable String title,
        @Nullable String words,
        NeedState state,
        @Nullable Instant at) {

    public static AddNeed free(FamilyId family, @Nullable String domain, @Nullable String title) {
        return new AddNeed(family, domain, null, null, title, null, NeedState.OPEN, null);
    }
}

package be.mille.careplan;

import be.mille.access.Compartment;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that weighs on a family or that she asked for, out of a screening or freely told.
 *
 * @param domain null when it fits none
 * @param indicator what came out of a screening, with {@code pack} as id/version; null for a need told freely
 * @param title own wording; null keeps that of the screening
 * @param words how she said it
 */
public record Need(
        NeedId id,
        FamilyId family,
        Compartment compartment,
        @Nullable String domain,
        @Nullable String indicator,
        @Nullable String pack,
        @Nullable String title,
        @Nullable String words,
        NeedState state,
        ActorId createdBy,
        Instant createdAt,
        ActorId changedBy,
        Instant changedAt,
        int version) {}

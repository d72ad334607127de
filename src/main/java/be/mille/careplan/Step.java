package be.mille.careplan;

import be.mille.access.Compartment;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One step of a plan, with her wish, its progress, and who acts next by when.
 *
 * @param path the care path it came from, with {@code pack} as id/version; null for a free step
 * @param category kind of service it asks, an id of the directory
 * @param progressAt null while nothing has happened
 * @param muted about the baby of a pregnancy that ended without a living child: shown nowhere unasked
 */
public record Step(
        StepId id,
        NeedId need,
        FamilyId family,
        Compartment compartment,
        @Nullable String path,
        @Nullable String pack,
        @Nullable String category,
        StepState state,
        ActorId wishBy,
        Instant wishAt,
        @Nullable ActorId progressBy,
        @Nullable Instant progressAt,
        boolean muted,
        Instant createdAt,
        ActorId changedBy,
        Instant changedAt,
        int version) {

    /** Wished, not over, not muted: what counts as open everywhere. */
    public boolean open() {
        return state.open() && !muted;
    }

    public boolean late(LocalDate today) {
        var due = state.due();
        return open() && due != null && due.isBefore(today);
    }
}

package be.mille.audit;

import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.OrganisationId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One decision: who asked for what about which family, and what was answered. Ids and codes only, never a name or a
 * text, so that the log cannot become a second record.
 */
public record AuditEntry(
        Instant at,
        ActorId actor,
        @Nullable OrganisationId organisation,
        @Nullable String function,
        String action,
        Outcome outcome,
        String reason,
        @Nullable FamilyId family,
        Set<String> compartments) {

    public enum Outcome {
        PERMIT,
        DENY
    }

    public AuditEntry {
        compartments = Set.copyOf(compartments);
    }
}

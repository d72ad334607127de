package be.mille.referral;

import be.mille.access.Compartment;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Requests that are half written. Each is its author's alone: nobody was asked, and no line of it stands anywhere else. */
public interface RequestDrafts {
    /** Afterwards it is deleted. */
    Period KEPT = Period.ofDays(14);

    /** So long it may lie before her day speaks of it. */
    Period QUIET = Period.ofDays(3);

    /** @param typed the form as it was typed */
    record Draft(UUID id, FamilyId family, Compartment compartment, String typed, Instant keptAt) {
        public LocalDate until() {
            return RequestDrafts.until(keptAt);
        }
    }

    /** One that lies since some days. */
    record Lying(UUID id, FamilyId family, Instant keptAt) {
        public LocalDate until() {
            return RequestDrafts.until(keptAt);
        }
    }

    private static LocalDate until(Instant keptAt) {
        return Brussels.dayOf(keptAt).plus(KEPT);
    }

    /** @param instead the one it goes on from; null for a new one */
    UUID keep(FamilyId family, Compartment compartment, String typed, @Nullable UUID instead);

    /** The reader's own, the newest first. */
    List<Draft> of(FamilyId family);

    /** @throws NotFoundException when absent, of another family, or of somebody else */
    Draft get(FamilyId family, UUID id);

    /** Thrown away, or sent. */
    void discard(FamilyId family, UUID id);

    /** Those of all her families that her day speaks of. */
    List<Lying> lying();
}

package be.mille.access;

import be.mille.kernel.FamilyId;
import be.mille.kernel.OrganisationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Who looked at a record, as the family will be shown it. */
public interface Looks {
    /**
     * One day of one function of one organisation.
     *
     * @param exceptional by an exceptional opening
     */
    record Look(LocalDate day, OrganisationId organisation, ActorFunction function, boolean exceptional) {}

    /** The newest first. */
    List<Look> of(FamilyId family, Instant since);
}

package be.mille.relay;

import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The authorities around a family: youth aid, prosecutor, court. They are noted, never let in. All of it lies with justice and youth care:
 * whoever is not named for that finds nothing at all. Those that change one throw a {@code StaleException} when it was changed meanwhile.
 */
public interface Authorities {
    /** So many days ahead it is read again at the latest. */
    int LONGEST_REREAD = 92;

    /** Those that are there first, then those that were; the newest first. */
    List<Authority> of(FamilyId family);

    /** @throws NotFoundException when absent, of another family, or not for this reader */
    Authority get(FamilyId family, AuthorityId id);

    /** What might be said at each time, the oldest first. */
    List<Agreed> course(FamilyId family, AuthorityId id);

    /** Those the current actor may know, in any of her families, that are to be read again by a day, whoever noted them; one query. */
    List<Authority> toReread(LocalDate by);

    AuthorityOutcome note(UUID key, FamilyId family, AuthorityFields fields);

    AuthorityOutcome change(FamilyId family, AuthorityId id, AuthorityFields fields, int version);

    /** All of it still holds; it is read again on another day. */
    AuthorityOutcome reread(FamilyId family, AuthorityId id, LocalDate again, int version);

    /** The authority is there no more. */
    void end(FamilyId family, AuthorityId id, int version);

    /** It is, after all. */
    void reopen(FamilyId family, AuthorityId id, int version);
}

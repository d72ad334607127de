package be.mille.family;

import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import java.util.List;
import java.util.Map;

/** What is expected at each stage, from whom, by when: the content pack {@code content/expected} applied to a family. */
public interface ExpectedItems {
    /**
     * Open items, late ones first, then by due day.
     *
     * @param language of the reader
     * @throws NotFoundException when the family is absent or not for this reader
     */
    List<ExpectedItem> of(FamilyId family, String language);

    /** Those of every family the current actor has open; no entry where nothing is expected. */
    Map<FamilyId, List<ExpectedItem>> ofMine(String language);
}

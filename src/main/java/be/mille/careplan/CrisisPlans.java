package be.mille.careplan;

import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import java.util.List;

/** Crisis plans of a family, within what the reader may know. */
public interface CrisisPlans {
    /** @throws NotFoundException when the family is absent or not for this reader */
    List<CrisisPlan> of(FamilyId family);

    /** @throws StaleException when it was changed since that version */
    void save(SaveCrisisPlan plan);
}

package be.mille.family;

import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;

/** Reading the person side of a record, for the other modules and for its own pages. */
public interface Persons {
    /** @throws NotFoundException when absent or not for this reader */
    PersonCard card(FamilyId family);
}

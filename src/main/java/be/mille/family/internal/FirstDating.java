package be.mille.family.internal;

import be.mille.kernel.FamilyId;
import java.time.LocalDate;

/** Takes the due date that was given while the family's record was opened, in the same transaction. */
interface FirstDating {
    void dated(FamilyId family, LocalDate due);
}

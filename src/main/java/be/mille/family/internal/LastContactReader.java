package be.mille.family.internal;

import be.mille.kernel.FamilyId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** The day somebody last spoke with, met or wrote to a family; answered by the part of this module that keeps contacts. */
interface LastContactReader {
    Optional<LocalDate> of(FamilyId family);

    /** The last contacts of all families the current actor has open, in one query; no entry where there was none. */
    Map<FamilyId, LocalDate> ofMine();

    /** The last attempts of all families the current actor has open, in one query; no entry where nobody tried. */
    Map<FamilyId, LocalDate> triedOfMine();
}

package be.mille.family;

import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Moves, transfers, evictions, discharges, handovers, placements and whatever else turns a family's days over. */
public interface FamilyEvents {
    /**
     * Everything this reader may know, the latest first, announced ones included.
     *
     * @throws NotFoundException when the family is absent or not for this reader
     */
    List<FamilyEvent> of(FamilyId family);

    /** Those of every family the current actor has open between two days, both included; no entry where there is none. */
    Map<FamilyId, List<FamilyEvent>> ofMine(LocalDate from, LocalDate until);

    TimeOutcome<FamilyEventId> record(FamilyId family, RecordEvent command);

    /** It was written by mistake. @throws StaleException when it was changed in the meantime */
    void withdraw(FamilyId family, FamilyEventId event, int version);
}

package be.mille.screening.internal;

import be.mille.access.Access;
import be.mille.access.Compartment;
import be.mille.access.Opening;
import be.mille.family.Merges;
import be.mille.kernel.FamilyId;
import be.mille.screening.Screening;
import be.mille.screening.ScreeningAction;
import be.mille.screening.ScreeningId;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Finds a screening in the record it was held in: that asked for, or one read as part of it. What is asked, written or
 * read of it is judged for that record.
 */
@Component
class HeldIn {
    private final Merges merges;
    private final ScreeningStore screenings;
    private final Access access;

    HeldIn(Merges merges, ScreeningStore screenings, Access access) {
        this.merges = merges;
        this.screenings = screenings;
        this.access = access;
    }

    /** @param opening of the record it was held in; @param records all that are read as one with it */
    record Found(Screening screening, Opening opening, List<FamilyId> records) {
        FamilyId family() {
            return screening.family();
        }
    }

    Found read(ScreeningAction action, FamilyId family, ScreeningId id) {
        var openings = merges.open(action, family);
        var records = records(openings);
        return found(action, openings, records, screenings.get(records, id));
    }

    /** Whoever changes the same screening meanwhile waits. */
    Found lock(ScreeningAction action, FamilyId family, ScreeningId id) {
        var openings = merges.open(action, family);
        var records = records(openings);
        return found(action, openings, records, screenings.lock(records, id));
    }

    private static List<FamilyId> records(List<Opening> openings) {
        return openings.stream().map(Opening::family).toList();
    }

    /** The second parent's conversation is asked for in that parent's compartment, whatever is done with it. */
    private Found found(ScreeningAction action, List<Opening> openings, List<FamilyId> records, Screening screening) {
        if (screening.ofSecondParent()) {
            access.require(action, screening.family(), Compartment.C10, screening.startedBy());
        }
        var opening = openings.stream()
                .filter(one -> one.family().equals(screening.family()))
                .findFirst()
                .orElseThrow();
        return new Found(screening, opening, records);
    }
}

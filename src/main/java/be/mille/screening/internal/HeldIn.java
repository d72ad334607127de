package be.mille.screening.internal;

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

    HeldIn(Merges merges, ScreeningStore screenings) {
        this.merges = merges;
        this.screenings = screenings;
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
        return found(openings, records, screenings.get(records, id));
    }

    /** Whoever changes the same screening meanwhile waits. */
    Found lock(ScreeningAction action, FamilyId family, ScreeningId id) {
        var openings = merges.open(action, family);
        var records = records(openings);
        return found(openings, records, screenings.lock(records, id));
    }

    private static List<FamilyId> records(List<Opening> openings) {
        return openings.stream().map(Opening::family).toList();
    }

    private static Found found(List<Opening> openings, List<FamilyId> records, Screening screening) {
        var opening = openings.stream()
                .filter(one -> one.family().equals(screening.family()))
                .findFirst()
                .orElseThrow();
        return new Found(screening, opening, records);
    }
}

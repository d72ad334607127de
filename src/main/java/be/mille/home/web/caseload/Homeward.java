package be.mille.home.web.caseload;

import be.mille.family.FamilySummary;
import be.mille.family.Stage;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Whether a family leaves the maternity within fourteen days: the weeks in which the follow-up most often breaks.
 *
 * <p>Before the birth: the due date is at most fourteen days away, or past. After it: until the seventh day, since a stay
 * lasts three to five days and the way home is to be prepared while it lasts. A pregnancy that ended without a living child is never in it.
 */
final class Homeward {
    static final int AHEAD = 14;
    private static final int STAY = 7;

    private Homeward() {}

    static boolean soon(FamilySummary family, LocalDate today) {
        return switch (family.stage()) {
            case Stage.Pregnant(int _, int _, var due) -> ChronoUnit.DAYS.between(today, due) <= AHEAD;
            case Stage.AfterBirth(int days, var _) -> days < STAY;
            case Stage.AfterLoss _, Stage.Closed _, Stage.Undated _ -> false;
        };
    }
}

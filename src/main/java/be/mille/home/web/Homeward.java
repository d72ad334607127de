package be.mille.home.web;

import be.mille.family.FamilySummary;
import be.mille.family.Stage;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Whether a family leaves the maternity within fourteen days: the weeks in which the follow-up most often breaks.
 *
 * <p>Before the birth: the due date is at most fourteen days away, or past. After it: until somebody notes that she or the
 * child went home, at most until the twenty-eighth day, when what the maternity began must be handed over anyway. A
 * pregnancy that ended without a living child is never in it.
 */
public final class Homeward {
    public static final int AHEAD = 14;
    public static final int LONGEST_STAY = 28;

    private Homeward() {}

    /** @param home whether a discharge on or before today is noted */
    public static boolean soon(FamilySummary family, boolean home, LocalDate today) {
        return switch (family.stage()) {
            case Stage.Pregnant(int _, int _, var due) -> ChronoUnit.DAYS.between(today, due) <= AHEAD;
            case Stage.AfterBirth(int days, var _) -> !home && days < LONGEST_STAY;
            case Stage.AfterLoss _, Stage.Closed _, Stage.Undated _ -> false;
        };
    }
}

package be.mille.home.web;

import be.mille.family.FamilyEvent;
import be.mille.family.FamilySummary;
import be.mille.family.Stage;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/**
 * Whether a family leaves the maternity, or the place where she is, within fourteen days: the weeks in which the follow-up most often
 * breaks.
 *
 * <p>Before the birth: the due date is at most fourteen days away, or past. After it: until somebody notes that she or the
 * child went home, at most until the twenty-eighth day, when what the maternity began must be handed over anyway. A
 * pregnancy that ended without a living child is never in it.
 */
public final class Homeward {
    public static final int AHEAD = 14;
    public static final int LONGEST_STAY = 28;

    private Homeward() {}

    /** What was noted but for her leaving a hospital before the birth: that was another stay. */
    public static List<FamilyEvent> ofThisStay(Stage stage, List<FamilyEvent> noted) {
        return stage instanceof Stage.AfterBirth(int _, var birth)
                ? noted.stream()
                        .filter(event -> event.kind() != FamilyEvent.Kind.DISCHARGE
                                || !event.day().isBefore(birth))
                        .toList()
                : noted;
    }

    /** Whether somebody noted that she or the child left the maternity. @param noted {@link #ofThisStay} */
    public static boolean home(List<FamilyEvent> noted, LocalDate today) {
        return noted.stream()
                .anyMatch(event -> event.kind() == FamilyEvent.Kind.DISCHARGE
                        && !event.day().isAfter(today));
    }

    /** The transfers and evictions announced for the days ahead: she leaves the place where she is, whatever her stage. */
    public static List<FamilyEvent> announced(List<FamilyEvent> noted, LocalDate today) {
        return noted.stream()
                .filter(event -> event.kind() == FamilyEvent.Kind.TRANSFER || event.kind() == FamilyEvent.Kind.EVICTION)
                .filter(event -> event.day().isAfter(today) && ChronoUnit.DAYS.between(today, event.day()) <= AHEAD)
                .sorted(Comparator.comparing(FamilyEvent::day))
                .toList();
    }

    /** @param home whether a discharge on or before today is noted */
    public static boolean soon(FamilySummary family, boolean home, LocalDate today) {
        return switch (family.stage()) {
            case Stage.Pregnant(int _, int _, var due) -> ChronoUnit.DAYS.between(today, due) <= AHEAD;
            case Stage.AfterBirth(int days, var _) -> !home && days < LONGEST_STAY;
            case Stage.AfterLoss _, Stage.Closed _, Stage.Undated _ -> false;
        };
    }
}

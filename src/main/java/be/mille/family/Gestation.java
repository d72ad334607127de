package be.mille.family;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.OptionalInt;

/** The arithmetic of a pregnancy and of the thousand days, on calendar days: no clock, no database, no rounding. */
public final class Gestation {
    /** Forty weeks from the first day of the last period. */
    public static final int LENGTH = 280;

    /** Born before 37 completed weeks: early, and an age corrected until the second birthday. */
    public static final int TERM = 37 * 7;

    private Gestation() {}

    public static LocalDate dueFrom(LocalDate lastPeriod) {
        return lastPeriod.plusDays(LENGTH);
    }

    /** First day of the last period as the due date tells it; also what a scan makes of it. */
    public static LocalDate startOf(LocalDate due) {
        return due.minusDays(LENGTH);
    }

    /** Completed days of amenorrhoea; negative before the pregnancy. */
    public static int daysOn(LocalDate due, LocalDate day) {
        return (int) ChronoUnit.DAYS.between(startOf(due), day);
    }

    /** Completed weeks of amenorrhoea. */
    public static int weekOn(LocalDate due, LocalDate day) {
        return Math.floorDiv(daysOn(due, day), 7);
    }

    /** Days beyond the completed weeks, 0 to 6. */
    public static int dayInWeekOn(LocalDate due, LocalDate day) {
        return Math.floorMod(daysOn(due, day), 7);
    }

    /** First day of a week of amenorrhoea. */
    public static LocalDate startOfWeek(LocalDate due, int week) {
        return startOf(due).plusDays(week * 7L);
    }

    public static boolean early(LocalDate due, LocalDate birth) {
        return daysOn(due, birth) < TERM;
    }

    /**
     * Age in days as if born on the due date, for a child born early, until the second birthday; negative before the due
     * date. Empty for every other child.
     */
    public static OptionalInt correctedAge(LocalDate due, LocalDate birth, LocalDate day) {
        return early(due, birth) && day.isBefore(birthday(birth, 2))
                ? OptionalInt.of((int) ChronoUnit.DAYS.between(due, day))
                : OptionalInt.empty();
    }

    /** Whoever is born on 29 February has the birthday of a common year on 1 March: never a day too early. */
    public static LocalDate birthday(LocalDate birth, int years) {
        var day = birth.plusYears(years);
        return day.getDayOfMonth() == birth.getDayOfMonth() ? day : day.plusDays(1);
    }

    /** The last day of the record: the eve of the second birthday, or of the third where a site says so. */
    public static LocalDate lastDay(LocalDate birth, int years) {
        return birthday(birth, years).minusDays(1);
    }
}

package be.mille.handover.web;

import be.mille.family.Stage;
import be.mille.handover.Border;
import java.time.LocalDate;

/** Where the way of a family changes hands next, and on which day. */
final class Borders {
    private static final int FIRST_WEEK = 8;
    private static final int FIRST_WEEKS = 28;
    /** Nobody promises further ahead; a day beyond is left to whoever writes. */
    private static final int MONTHS_AHEAD = 3;

    private Borders() {}

    static Border next(Stage stage) {
        return switch (stage) {
            case Stage.Pregnant _ -> Border.DISCHARGE;
            case Stage.AfterBirth(int days, var _) when days < FIRST_WEEK -> Border.DISCHARGE;
            case Stage.AfterBirth(int days, var _) when days <= FIRST_WEEKS -> Border.DAY_28;
            case Stage.AfterBirth(int days, var birth) ->
                birth.plusDays(days).isAfter(birth.plusYears(1)) ? Border.MONTH_24 : Border.MONTH_12;
            case Stage.AfterLoss _, Stage.Closed _, Stage.Undated _ -> Border.OTHER;
        };
    }

    /** The day of that border, or today when no date tells. */
    static LocalDate day(Stage stage, LocalDate today) {
        return switch (stage) {
            case Stage.Pregnant(int _, int _, var due) -> near(due, today);
            case Stage.AfterBirth(int _, var birth) ->
                switch (next(stage)) {
                    case DAY_28 -> birth.plusDays(FIRST_WEEKS);
                    case MONTH_12 -> near(birth.plusYears(1), today);
                    // the thousand days end on the eve
                    case MONTH_24 -> near(birth.plusYears(2).minusDays(1), today);
                    default -> today;
                };
            case Stage.AfterLoss _, Stage.Closed _, Stage.Undated _ -> today;
        };
    }

    private static LocalDate near(LocalDate day, LocalDate today) {
        return day.isBefore(today) || day.isAfter(today.plusMonths(MONTHS_AHEAD)) ? today : day;
    }
}

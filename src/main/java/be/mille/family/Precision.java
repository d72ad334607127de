package be.mille.family;

import be.mille.ui.Dates;
import java.time.LocalDate;
import java.util.function.Function;

/**
 * How much is known of the date of something told afterwards. Beside a month or a year stands its first day: the last thing that is
 * certain is that it was not before, so that a silence is never counted shorter than it may be.
 */
public enum Precision {
    DAY,
    MONTH,
    YEAR;

    public static Precision of(PartialDate date) {
        return date.month() == null ? YEAR : date.day() == null ? MONTH : DAY;
    }

    public PartialDate date(LocalDate first) {
        return new PartialDate(
                first.getYear(),
                this == YEAR ? null : first.getMonthValue(),
                this == DAY ? first.getDayOfMonth() : null);
    }

    /** The last day it can have been. */
    public LocalDate latest(LocalDate first) {
        return switch (this) {
            case DAY -> first;
            case MONTH -> first.plusMonths(1).minusDays(1);
            case YEAR -> first.plusYears(1).minusDays(1);
        };
    }

    /** “mars 2026”, “2026”, or the day as the page writes days. */
    public String words(LocalDate first, Dates dates, Function<LocalDate, String> ofDay) {
        return switch (this) {
            case DAY -> ofDay.apply(first);
            case MONTH -> dates.month(first);
            case YEAR -> String.valueOf(first.getYear());
        };
    }
}

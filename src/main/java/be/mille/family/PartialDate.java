package be.mille.family;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** As much of a date as somebody knows: a year, a month of a year, or a day. */
public record PartialDate(
        int year, @Nullable Integer month, @Nullable Integer day) {
    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    public PartialDate {
        if (day != null && month == null) {
            throw new DateTimeException("A day needs its month");
        }
        if (month != null && day != null) {
            LocalDate.of(year, month, day);
        } else if (month != null) {
            YearMonth.of(year, month);
        }
    }

    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /** Reads 1998, 1998-05 or 1998-05-12; empty for anything else. */
    public static Optional<PartialDate> parse(@Nullable String iso) {
        var found = ISO.matcher(iso == null ? "" : iso);
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new PartialDate(Integer.parseInt(found.group(1)), number(found.group(2)), number(found.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }

    /** The day, where all of it is known. */
    public Optional<LocalDate> exact() {
        return month == null || day == null ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
    }

    /** The first day it can be. */
    public LocalDate earliest() {
        return LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
    }

    /** Completed years on a day, or one less where the missing part decides. */
    public int yearsOn(LocalDate today) {
        var latest = month == null
                ? LocalDate.of(year, 12, 31)
                : day == null ? YearMonth.of(year, month).atEndOfMonth() : LocalDate.of(year, month, day);
        return Math.max(0, Period.between(latest, today).getYears());
    }

    @Override
    public String toString() {
        if (month == null) {
            return "%04d".formatted(year);
        }
        return day == null ? "%04d-%02d".formatted(year, month) : "%04d-%02d-%02d".formatted(year, month, day);
    }
}

package be.mille.ui;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A date as people type it in one field: 12/11/2026, 12.11.26, 12-11-2026, 12 11 26, 12112026, or 2026-11-12. */
public final class DateInput {
    private static final Pattern SEPARATED =
            Pattern.compile("(\\d{1,2})\\s*[./\\- ]\\s*(\\d{1,2})\\s*[./\\- ]\\s*(\\d{4}|\\d{2})");
    private static final Pattern TOGETHER = Pattern.compile("(\\d{2})(\\d{2})(\\d{4}|\\d{2})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    /** Two-digit years below this are in this century: due dates are ahead, birth dates of parents behind. */
    private static final int PIVOT = 50;

    private DateInput() {}

    /** Empty when the text is blank, or is no date of the calendar. */
    public static Optional<LocalDate> parse(@Nullable String typed) {
        if (typed == null) {
            return Optional.empty();
        }
        var text = typed.strip();
        var iso = ISO.matcher(text);
        if (iso.matches()) {
            return day(iso.group(1), iso.group(2), iso.group(3));
        }
        return dayFirst(SEPARATED.matcher(text)).or(() -> dayFirst(TOGETHER.matcher(text)));
    }

    private static Optional<LocalDate> dayFirst(Matcher matcher) {
        return matcher.matches() ? day(matcher.group(3), matcher.group(2), matcher.group(1)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        var number = Integer.parseInt(year);
        var full = year.length() == 4 ? number : number < PIVOT ? 2000 + number : 1900 + number;
        try {
            return Optional.of(LocalDate.of(full, Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

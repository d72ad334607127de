package be.mille.family.web;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An hour as people type it: 14:30, 14h30, 14.30, 1430, 14h, 9. */
final class HourInput {
    private static final Pattern HOUR =
            Pattern.compile("(\\d{1,2})(?:\\s*(?:[:.hHuU]|Uhr)\\s*(\\d{2})?|(\\d{2}))?\\s*(?:Uhr|uur)?");

    private HourInput() {}

    /** Empty when the text is blank, or is no hour of the day. */
    static Optional<LocalTime> parse(@Nullable String typed) {
        var found = HOUR.matcher(typed == null ? "" : typed.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(found.group(1));
        var minutes = found.group(2) != null ? found.group(2) : found.group(3);
        int minute = minutes == null ? 0 : Integer.parseInt(minutes);
        return hour > 23 || minute > 59 ? Optional.empty() : Optional.of(LocalTime.of(hour, minute));
    }
}

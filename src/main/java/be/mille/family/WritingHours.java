package be.mille.family;

import be.mille.kernel.Brussels;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * When the program may write to her, in a form it understands, on the clock of Brussels. As text: {@code WEEKDAYS 09:00-15:00}.
 *
 * @param from the first minute
 * @param until the first minute that is too late
 */
public record WritingHours(Days days, LocalTime from, LocalTime until) {
    private static final Pattern TEXT = Pattern.compile("(EVERY_DAY|WEEKDAYS|WEEKEND) (\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)");

    public WritingHours {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("Hours end after they begin");
        }
    }

    /** On which days. */
    public enum Days {
        EVERY_DAY,
        WEEKDAYS,
        WEEKEND;

        boolean has(LocalDate day) {
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            return this == EVERY_DAY || weekend == (this == WEEKEND);
        }
    }

    public static Optional<WritingHours> parse(String text) {
        var found = TEXT.matcher(text);
        return found.matches()
                ? Optional.of(new WritingHours(
                        Days.valueOf(found.group(1)), LocalTime.parse(found.group(2)), LocalTime.parse(found.group(3))))
                : Optional.empty();
    }

    public boolean openAt(Instant moment) {
        var time = Brussels.timeOf(moment);
        return days.has(time.toLocalDate())
                && !time.toLocalTime().isBefore(from)
                && time.toLocalTime().isBefore(until);
    }

    /** The next moment at which they begin; an hour that a change of the clock leaves out begins when the clock goes on. */
    public Instant next(Instant moment) {
        var day = Brussels.dayOf(moment);
        while (true) {
            var start = Brussels.at(day.atTime(from));
            if (days.has(day) && start.isAfter(moment)) {
                return start;
            }
            day = day.plusDays(1);
        }
    }

    @Override
    public String toString() {
        return days + " " + from + "-" + until;
    }
}

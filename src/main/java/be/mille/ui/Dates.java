package be.mille.ui;

import be.mille.kernel.Brussels;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Days and hours as people in Brussels write them, in one language; and how long ago, next to the date. */
public final class Dates {
    private final Locale locale;
    private final LocalDate today;
    private final Texts t;

    public Dates(Texts t, LocalDate today) {
        this.t = t;
        this.locale = t.locale();
        this.today = today;
    }

    public LocalDate today() {
        return today;
    }

    /** 12 novembre 2026, 12. November 2026. */
    public String full(LocalDate day) {
        return format(locale.getLanguage().equals("de") ? "d. MMMM yyyy" : "d MMMM yyyy", day);
    }

    /** 12 nov., with the year when it is not this one. */
    public String brief(LocalDate day) {
        var pattern = locale.getLanguage().equals("de") ? "d. MMM" : "d MMM";
        return format(day.getYear() == today.getYear() ? pattern : pattern + " yyyy", day);
    }

    /** jeudi 12 nov. */
    public String weekday(LocalDate day) {
        return format(locale.getLanguage().equals("de") ? "EEEE d. MMM" : "EEEE d MMM", day);
    }

    /** jeu. 12 nov.: where there is little room. */
    public String shortDay(LocalDate day) {
        return format(locale.getLanguage().equals("de") ? "EEE d. MMM" : "EEE d MMM", day);
    }

    /** novembre 2026: where the day is not known. */
    public String month(LocalDate day) {
        return format("LLLL yyyy", day);
    }

    /** 12/11/2026, and 12.11.2026 in German: what a date field shows and takes. */
    public String numeric(LocalDate day) {
        return format(locale.getLanguage().equals("de") ? "dd.MM.yyyy" : "dd/MM/yyyy", day);
    }

    public String time(LocalTime time) {
        return time.format(DateTimeFormatter.ofPattern("HH:mm"));
    }

    /** 12 nov., 14:30. */
    public String moment(Instant instant) {
        var time = Brussels.timeOf(instant);
        return brief(time.toLocalDate()) + ", " + time(time.toLocalTime());
    }

    /** today, yesterday, 3 days ago, in 4 days. */
    public String relative(LocalDate day) {
        long days = ChronoUnit.DAYS.between(today, day);
        if (days == 0) {
            return t.get("ui.when.today");
        }
        if (days == 1) {
            return t.get("ui.when.tomorrow");
        }
        if (days == -1) {
            return t.get("ui.when.yesterday");
        }
        return days > 0 ? t.get("ui.when.in-days", days) : t.get("ui.when.days-ago", -days);
    }

    private String format(String pattern, LocalDate day) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(day);
    }
}

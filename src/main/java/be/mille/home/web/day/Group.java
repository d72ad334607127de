package be.mille.home.web.day;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The stretches of the day's thread, from top to bottom. */
enum Group {
    LATE,
    TODAY,
    WEEK,
    /** Past its day, and nobody’s promise: awaited, not late. */
    AWAITED,
    LATER;

    static Group of(@Nullable LocalDate due, LocalDate today) {
        if (due == null) {
            return LATER;
        }
        if (due.isBefore(today)) {
            return LATE;
        }
        if (due.equals(today)) {
            return TODAY;
        }
        return due.isBefore(today.plusDays(7)) ? WEEK : LATER;
    }
}

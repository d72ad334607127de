package be.mille.account;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** How often somebody wants a word that there is news. */
public enum Pace {
    NEVER,
    /** On every working day. */
    DAILY,
    /** On Mondays. */
    WEEKLY;

    public boolean on(LocalDate day) {
        return this == DAILY || this == WEEKLY && day.getDayOfWeek() == DayOfWeek.MONDAY;
    }
}

package be.mille.family.internal;

import be.mille.family.Contact.State;
import be.mille.family.Precision;
import be.mille.family.RecordContact;
import be.mille.family.RecordEvent;
import be.mille.family.TimeOutcome.Problem;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which contacts and events can be written down. */
final class ContactRules {
    static final int MOST_IN_NOTE = 4000;
    static final int MOST_IN_LINE = 200;
    private static final int YEARS_BACK = 3;
    private static final int YEARS_AHEAD = 2;

    private ContactRules() {}

    static Map<String, Problem> problems(RecordContact one) {
        var found = new LinkedHashMap<String, Problem>();
        if (one.state() != State.PLANNED
                && one.state() != State.CANCELLED
                && one.day().isAfter(one.saidOn())) {
            found.put("day", Problem.IN_FUTURE);
        } else if (one.state() == State.PLANNED
                && one.precise() == Precision.DAY
                && one.contact() == null
                && one.day().isBefore(one.saidOn())) {
            found.put("day", Problem.PLANNED_IN_PAST);
        } else if (one.precise() != Precision.DAY && (one.state() == State.PLANNED || one.time() != null)) {
            found.put("day", Problem.NEEDS_A_DAY);
        } else {
            checkRange(found, one.day(), one.precise(), one.saidOn());
        }
        tooLong(found, "relative", one.relative(), MOST_IN_LINE);
        tooLong(found, "place", one.place(), MOST_IN_LINE);
        tooLong(found, "note", one.note(), MOST_IN_NOTE);
        return found;
    }

    static Map<String, Problem> problems(RecordEvent one) {
        var found = new LinkedHashMap<String, Problem>();
        if (one.precise() != Precision.DAY && one.day().isAfter(one.saidOn())) {
            found.put("day", Problem.NEEDS_A_DAY);
        } else {
            checkRange(found, one.day(), one.precise(), one.saidOn());
        }
        tooLong(found, "words", one.words(), MOST_IN_NOTE);
        return found;
    }

    private static void checkRange(Map<String, Problem> found, LocalDate day, Precision precise, LocalDate from) {
        if (precise.latest(day).isBefore(from.minusYears(YEARS_BACK))) {
            found.put("day", Problem.TOO_LONG_AGO);
        } else if (day.isAfter(from.plusYears(YEARS_AHEAD))) {
            found.put("day", Problem.TOO_FAR_AHEAD);
        }
    }

    private static void tooLong(Map<String, Problem> found, String field, @Nullable String text, int most) {
        if (text != null && text.codePointCount(0, text.length()) > most) {
            found.put(field, Problem.TOO_LONG);
        }
    }
}

package be.mille.note.internal;

import be.mille.note.Circle;
import be.mille.note.HerReading;
import be.mille.note.NoteProblem;
import be.mille.note.WriteNote;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** What a note must say, as far as the form alone tells. */
final class NoteRules {
    static final int LONGEST = 6000;
    static final int LONGEST_WHY = 500;

    /** Nobody decides for longer than that what she does not read yet. */
    static final int LONGEST_WAIT_MONTHS = 3;

    private NoteRules() {}

    static Set<NoteProblem> problems(WriteNote command, LocalDate today) {
        var found = problems(command.words());
        if (command.circle() == Circle.CHOSEN && command.chosen().isEmpty()) {
            found.add(NoteProblem.NOBODY_CHOSEN);
        }
        hers(command.hers(), today, found);
        return found;
    }

    static Set<NoteProblem> problems(String words) {
        var found = EnumSet.noneOf(NoteProblem.class);
        if (words.isBlank()) {
            found.add(NoteProblem.WORDS_MISSING);
        } else if (words.codePointCount(0, words.length()) > LONGEST) {
            found.add(NoteProblem.WORDS_LONG);
        }
        return found;
    }

    private static void hers(HerReading hers, LocalDate today, Set<NoteProblem> found) {
        if (hers.way() == HerReading.Way.OPEN) {
            return;
        }
        var why = hers.why();
        if (why == null || why.isBlank()) {
            found.add(NoteProblem.WHY_MISSING);
        } else if (why.codePointCount(0, why.length()) > LONGEST_WHY) {
            found.add(NoteProblem.WHY_LONG);
        }
        var from = hers.from();
        if (hers.way() != HerReading.Way.NOT_YET) {
            return;
        }
        if (from == null) {
            found.add(NoteProblem.FROM_MISSING);
        } else if (!from.isAfter(today)) {
            found.add(NoteProblem.FROM_PAST);
        } else if (from.isAfter(today.plusMonths(LONGEST_WAIT_MONTHS))) {
            found.add(NoteProblem.FROM_FAR);
        }
    }
}

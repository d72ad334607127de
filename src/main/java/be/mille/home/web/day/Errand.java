package be.mille.home.web.day;

import be.mille.kernel.FamilyId;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * One thing the day asks of the reader.
 *
 * @param on the day it is due; what may begin already is due on its last day; null for any time
 * @param at the hour, of an appointment
 * @param what in a few words
 * @param why it is here, one sentence
 * @param draft whether its words are the content’s and nobody has reviewed them yet
 */
record Errand(
        Kind kind,
        FamilyId family,
        @Nullable LocalDate on,
        @Nullable LocalTime at,
        String what,
        String why,
        boolean draft,
        Answer answer) {
    Errand because(String reason) {
        return new Errand(kind, family, on, at, what, reason, draft, answer);
    }

    /** The one button of the row. */
    sealed interface Answer {
        /** Goes where it is done. */
        record Go(String textKey, String href) implements Answer {}

        /**
         * Is done here and can be undone.
         *
         * @param version of what was seen
         * @param instead where to go when it was otherwise
         */
        record Tick(String action, int version, @Nullable Go instead) implements Answer {}

        /** Is only read; the other way leads to what it is about. */
        record Seen(String action, Go about) implements Answer {}
    }
}

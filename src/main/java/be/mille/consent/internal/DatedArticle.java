package be.mille.consent.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An article of law with the days between which its number holds.
 *
 * @param number as a jurist found it; null while nobody has
 * @param until the first day on which it holds no more
 * @param verified whether a jurist checked it in an official text, on a day that is known
 */
record DatedArticle(
        String key,
        @Nullable String number,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        boolean verified) {
    /** The subject, and the number only where it was verified and holds on that day. */
    String words(String subject, LocalDate today) {
        boolean holds = verified
                && number != null
                && (from == null || !from.isAfter(today))
                && (until == null || until.isAfter(today));
        return holds ? subject + " (" + number + ")" : subject;
    }
}

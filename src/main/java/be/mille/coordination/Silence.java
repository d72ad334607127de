package be.mille.coordination;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How long a family has had no contact, against what the stage says.
 *
 * @param since day of the last contact, or the day the record was opened
 * @param contact whether there was one at all
 * @param limit after so many days somebody is asked; null when nobody ever is
 * @param tried day of the last attempt; null where nobody tried since
 * @param askedOn the day from which somebody is asked; null while it is paused, or when nobody ever is
 */
public record Silence(
        LocalDate since,
        boolean contact,
        @Nullable Integer limit,
        @Nullable LocalDate tried,
        @Nullable Pause pause,
        @Nullable LocalDate askedOn) {
    public boolean due(LocalDate today) {
        return askedOn != null && !askedOn.isAfter(today);
    }
}

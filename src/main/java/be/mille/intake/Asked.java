package be.mille.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What arrived, as far as it is known.
 *
 * @param asker who asks; null for unknown
 * @param house for whom the asker works
 * @param reply how the asker is answered
 * @param about whom it is about
 * @param category kind of help, an id of the directory; null where none is named
 * @param words what is asked; null where the kind of help says it
 * @param way null for one that was erased without an answer
 */
public record Asked(
        @Nullable String asker,
        @Nullable String house,
        @Nullable String reply,
        About about,
        @Nullable String category,
        @Nullable String words,
        @Nullable Way way,
        LocalDate on,
        boolean urgent,
        Knows knows) {

    /** More characters than that are no short text. */
    public static final int LONGEST = 1000;

    /** A name, a house, a number. */
    public static final int LINE = 120;

    /**
     * About whom, in the words of whoever asks.
     *
     * @param called first name, or a few words
     * @param born year of birth, in four digits
     * @param due month it is expected in, as yyyy-mm
     * @param phone as it was typed
     */
    public record About(
            @Nullable String called,
            @Nullable String born,
            @Nullable String due,
            @Nullable String phone) {}
}

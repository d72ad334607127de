package be.mille.note;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How she comes to read a note: the law gives her the right, so there is no “never”.
 *
 * @param why needed for anything but OPEN
 * @param from with NOT_YET, the day from which it is read with her
 */
public record HerReading(
        Way way, @Nullable String why, @Nullable LocalDate from) {
    /** The ways she comes to read it. */
    public enum Way {
        OPEN,
        TOGETHER,
        NOT_YET
    }

    public static final HerReading OPEN = new HerReading(Way.OPEN, null, null);

    /** Whether a day still lies ahead before which it is not read to her. */
    public boolean waits(LocalDate today) {
        return way == Way.NOT_YET && from != null && from.isAfter(today);
    }
}

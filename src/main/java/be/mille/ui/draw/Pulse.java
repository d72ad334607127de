package be.mille.ui.draw;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The thread in 88 px: where in the thousand days a family is. Beside the words of the stage, never instead. */
public final class Pulse {
    private static final double START = 2;
    private static final double LOOP = 46;
    private static final double END = 86;

    private Pulse() {}

    /** @param birth the due date, or the birth; null when nothing is known, which draws the thread without a place */
    public static Drawing of(@Nullable LocalDate birth, boolean born, LocalDate today, boolean mirrored) {
        var pen = new Pen(88, mirrored);
        pen.path("", "M", START, 8, "L", 44, 8, "C", 52, 8, 50, 1, LOOP, 1, "C", 42, 1, 40, 8, 48, 8, "L", END, 8);
        if (birth != null) {
            var x = place(birth, born, today);
            if (x > LOOP) {
                pen.path(
                        "a", "M", START, 8, "L", 44, 8, "C", 52, 8, 50, 1, LOOP, 1, "C", 42, 1, 40, 8, 48, 8, "L", x,
                        8);
            } else {
                pen.path("a", "M", START, 8, "L", x, 8);
            }
            pen.disc("", x, 8, 3, null);
        }
        return new Drawing(88, 12, "", pen.shapes());
    }

    private static double place(LocalDate birth, boolean born, LocalDate today) {
        var days = ChronoUnit.DAYS.between(birth, today);
        if (!born) {
            return Math.clamp(START + (days + 266) / 266.0 * (42 - START), START, 42);
        }
        return Math.clamp(49 + days / 730.0 * (END - 1 - 49), 49, END - 1);
    }
}

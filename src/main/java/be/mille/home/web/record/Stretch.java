package be.mille.home.web.record;

import be.mille.ui.draw.Circle;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time during which somebody was around her in one way.
 *
 * @param from null where nobody noted it
 * @param until the first day on which it is no more so; null while it lasts
 * @param tie how the line to her is drawn when nothing more is known of a day
 */
record Stretch(@Nullable LocalDate from, @Nullable LocalDate until, Circle.Tie tie) {
    boolean holds(LocalDate day) {
        return (from == null || !from.isAfter(day)) && (until == null || until.isAfter(day));
    }
}

package be.mille.coordination;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * On which days and between which hours somebody can be reached.
 *
 * @param days empty when nothing was said
 * @param from with {@code to}, or neither
 */
public record Reachable(
        Set<DayOfWeek> days,
        @Nullable LocalTime from,
        @Nullable LocalTime to) {
    public Reachable {
        var ordered = EnumSet.noneOf(DayOfWeek.class);
        ordered.addAll(days);
        days = Collections.unmodifiableSet(ordered);
    }

    public static Reachable unsaid() {
        return new Reachable(Set.of(), null, null);
    }
}

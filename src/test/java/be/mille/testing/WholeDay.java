package be.mille.testing;

import java.util.List;

/**
 * My day with each of its stretches whole. The page shows the first rows of a stretch only, and other tests leave rows on the day of the
 * people of the training families.
 */
public final class WholeDay {
    private static final List<String> STRETCHES = List.of("late", "today", "week", "awaited", "later");

    private WholeDay() {}

    /** Everything the day of this reader says, stretch after stretch. */
    public static String of(Visitor reader) {
        var day = new StringBuilder();
        STRETCHES.forEach(stretch -> day.append(reader.get("/?all=" + stretch).body()));
        return day.toString();
    }

    /** The rows about one family; empty where none is. */
    public static String of(Visitor reader, String called) {
        var rows = new StringBuilder();
        for (var stretch : STRETCHES) {
            var day = reader.get("/?all=" + stretch).body();
            for (int at = day.indexOf(called); at >= 0; at = day.indexOf(called, at + 1)) {
                rows.append(day, Math.max(day.lastIndexOf("<li", at), 0), Math.max(day.indexOf("</li>", at), at));
            }
        }
        return rows.toString();
    }
}

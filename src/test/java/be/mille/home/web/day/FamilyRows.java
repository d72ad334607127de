package be.mille.home.web.day;

import be.mille.testing.Visitor;
import java.util.List;

/** The rows of my day about one family, whole stretches of it: others wait there too. */
final class FamilyRows {
    private FamilyRows() {}

    static String of(Visitor reader, String called) {
        var rows = new StringBuilder();
        for (var stretch : List.of("late", "today", "week", "awaited", "later")) {
            var day = reader.get("/?all=" + stretch).body();
            for (int at = day.indexOf(called); at >= 0; at = day.indexOf(called, at + 1)) {
                rows.append(day, Math.max(day.lastIndexOf("<li", at), 0), Math.max(day.indexOf("</li>", at), at));
            }
        }
        return rows.toString();
    }
}

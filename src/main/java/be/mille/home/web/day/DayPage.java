package be.mille.home.web.day;

import be.mille.ui.Knot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** My day, as the page shows it. */
public record DayPage(
        String date,
        int today,
        int visits,
        List<Stretch> stretches,
        int quiet,
        @Nullable String next,
        boolean accompanies,
        boolean none) {
    public DayPage {
        stretches = List.copyOf(stretches);
    }

    /** A stretch of the thread: late, today, this week, later. */
    public record Stretch(String id, String title, List<Row> rows, int more) {
        public Stretch {
            rows = List.copyOf(rows);
        }
    }

    /** @param href where the button goes, or null when {@code tick} is done here */
    public record Row(
            String when,
            String person,
            String familyHref,
            String stage,
            String what,
            String why,
            boolean late,
            boolean urgent,
            Knot knot,
            String button,
            @Nullable String href,
            @Nullable String tick,
            int version) {}
}

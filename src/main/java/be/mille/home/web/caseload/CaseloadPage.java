package be.mille.home.web.caseload;

import be.mille.ui.Choice;
import be.mille.ui.Tab;
import be.mille.ui.draw.Drawing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * My families, as the page shows them.
 *
 * @param asleep how many sleep; null for none
 */
public record CaseloadPage(
        String lead,
        List<Tab> tabs,
        Fields fields,
        List<Row> rows,
        Range range,
        boolean none,
        String printHref,
        boolean whole,
        @Nullable String asleep) {
    public CaseloadPage {
        tabs = List.copyOf(tabs);
        rows = List.copyOf(rows);
    }

    /** The select fields with what is chosen in them; {@code q} and {@code view} travel along. */
    public record Fields(
            String q,
            String view,
            String period,
            List<Choice> periods,
            String basin,
            List<Choice> basins,
            String days,
            List<Choice> silences,
            String order,
            List<Choice> orders,
            boolean narrowed) {}

    public record Range(
            int from,
            int to,
            int total,
            @Nullable String previous,
            @Nullable String next) {}

    /**
     * @param going who was asked to go on, where she leaves soon; null in every other view
     * @param late words, when what comes next is overdue; {@code when} then says since when
     */
    public record Row(
            String href,
            String name,
            String sub,
            @Nullable String going,
            String stage,
            Drawing pulse,
            @Nullable String coordinator,
            boolean coordinates,
            @Nullable String away,
            @Nullable String proposeHref,
            @Nullable String nextWho,
            @Nullable String nextWhat,
            @Nullable String late,
            @Nullable String contact,
            @Nullable String contactOn) {}
}

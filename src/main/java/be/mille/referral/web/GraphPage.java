package be.mille.referral.web;

import be.mille.ui.Choice;
import be.mille.ui.Tab;
import be.mille.ui.draw.Drawing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who asks whom in a basin.
 *
 * @param period the basin and its days, in words
 * @param columns what became of it, in words
 * @param stuck a sentence for each line that is often asked and seldom finds a place or an answer
 * @param named a sentence for each pair of houses that may be named
 * @param network whether the reader has a network to turn to
 */
public record GraphPage(
        List<Tab> tabs,
        String period,
        Filters filters,
        List<String> columns,
        @Nullable Drawing drawing,
        List<Row> rows,
        List<String> stuck,
        List<String> named,
        boolean network) {
    public GraphPage {
        tabs = List.copyOf(tabs);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        stuck = List.copyOf(stuck);
        named = List.copyOf(named);
    }

    /**
     * What was chosen and what can be.
     *
     * @param basins empty where there is one alone
     * @param all where the same basin and period is seen with every kind of help
     */
    public record Filters(
            List<Choice> basins,
            String basin,
            List<Choice> spans,
            String months,
            List<Choice> helps,
            String help,
            String all) {
        public Filters {
            basins = List.copyOf(basins);
            spans = List.copyOf(spans);
            helps = List.copyOf(helps);
        }
    }

    /**
     * One line of the graph.
     *
     * @param counts in the order of the columns; empty where a count may not be told
     * @param soon empty where it may not be told
     */
    public record Row(String asker, String help, String families, List<String> counts, String soon, boolean stuck) {
        public Row {
            counts = List.copyOf(counts);
        }
    }
}

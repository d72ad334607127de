package be.mille.referral.web;

import be.mille.ui.Tab;
import java.util.List;

/**
 * What is asked in a basin, kind of help by kind of help.
 *
 * @param period the half-year, in words
 * @param columns what is counted, in words
 */
public record WorkloadPage(List<Tab> tabs, String period, List<String> columns, List<Basin> basins) {
    public WorkloadPage {
        tabs = List.copyOf(tabs);
        columns = List.copyOf(columns);
        basins = List.copyOf(basins);
    }

    /** One basin, the most asked first. */
    public record Basin(String id, String name, List<Row> rows) {
        public Basin {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One kind of help.
     *
     * @param counts in the order of the columns; empty where a count may not be told
     */
    public record Row(String kind, List<String> counts) {
        public Row {
            counts = List.copyOf(counts);
        }
    }
}

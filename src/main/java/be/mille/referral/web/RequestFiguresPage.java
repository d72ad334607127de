package be.mille.referral.web;

import be.mille.ui.Tab;
import java.util.List;

/**
 * What became of requests, the newest quarter first.
 *
 * @param columns what is counted, in words
 */
public record RequestFiguresPage(List<Tab> tabs, List<String> columns, List<Row> rows) {
    /**
     * One quarter.
     *
     * @param counts in the order of the columns; empty where a count may not be told
     */
    public record Row(String quarter, List<String> counts) {}
}

package be.mille.referral.web;

import be.mille.referral.RequestFigures.Part;
import be.mille.ui.Tab;
import java.util.List;
import java.util.Map;

/** What became of requests, the newest quarter first; a count that may not be told is not in its row. */
public record RequestFiguresPage(List<Tab> tabs, List<Row> rows) {
    /** One quarter. */
    public record Row(String quarter, Map<Part, String> counts) {}
}

package be.mille.confidentiality.web;

import java.util.List;

/** What of the reader's own sleeps. */
public record AsleepPage(List<Row> rows) {
    public AsleepPage {
        rows = List.copyOf(rows);
    }

    /**
     * One record, by what its holder may recognise it.
     *
     * @param path where its buttons lead
     */
    public record Row(String initials, String accompanied, String since, String path) {}
}

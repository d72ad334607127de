package be.mille.family.web;

import java.util.List;

/** Who changed what, the newest first. */
public record HistoryPage(String path, String called, List<Entry> entries) {
    /** One change. */
    public record Entry(String when, String who, String what, List<Field> fields) {}

    /** One field of it; an empty side is "nothing". */
    public record Field(String label, String before, String after) {}
}

package be.mille.family.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who changed what, the newest first, a hundred on a page.
 *
 * @param newer address of the page before, null on the first
 * @param older address of the page after, null on the last
 */
public record HistoryPage(
        String path,
        String called,
        List<Entry> entries,
        @Nullable String newer,
        @Nullable String older) {
    /** One change. */
    public record Entry(String when, String who, String what, List<Field> fields) {}

    /** One field of it; an empty side is "nothing". */
    public record Field(String label, String before, String after) {}
}

package be.mille.screening.web;

import be.mille.ui.Tab;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the questions do, for one reader.
 *
 * @param told whether any count at all is large enough to be told
 */
public record FiguresPage(List<Tab> tabs, boolean told, String csv, List<Version> versions) {
    /**
     * One version of the content, its indicators in its own order.
     *
     * @param name id and version, for a file
     * @param draft whether nobody has reviewed the title yet
     */
    public record Version(String name, String title, String version, boolean draft, List<Line> lines) {}

    /** One indicator; a count that may not be told is null. */
    public record Line(
            String domain,
            String code,
            String indicator,
            @Nullable String asked,
            @Nullable String cameOut,
            @Nullable String talkedOver,
            @Nullable Share share) {}

    /** The share confirmed and its interval: in words, and from 0 to 100 for the drawing. */
    public record Share(String percent, String low, String high, long at, long from, long to) {}
}

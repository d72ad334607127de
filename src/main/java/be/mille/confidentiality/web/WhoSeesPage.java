package be.mille.confidentiality.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who can see what, for somebody who reads it for the first time.
 *
 * @param onlyNamed delicate subjects that open to nobody who was not named
 * @param held the others, each with the trades it opens to
 * @param columns functions that see the same, together
 * @param never functions that see no family's record at all
 * @param exceptional who may ask for exceptional access, and what may open then
 * @param answers what others asked
 */
public record WhoSeesPage(
        String onlyNamed,
        List<String> held,
        List<Column> columns,
        List<Row> rows,
        List<String> never,
        List<Exceptional> exceptional,
        List<Answer> answers) {
    /** The functions of one column of the table. */
    public record Column(List<String> functions) {}

    /**
     * One subject.
     *
     * @param cells as many as columns
     * @param groups the same for a card: how far, and which functions; without those that never see it
     */
    public record Row(String id, String subject, String about, List<Cell> cells, Map<String, List<String>> groups) {}

    /** How far, in words; kind for the eye. */
    public record Cell(String text, String kind) {}

    /** Functions, at which kinds of organisation alone if not at all, and what may open to them. */
    public record Exceptional(List<String> functions, List<String> kinds, List<String> subjects) {}

    /** @param language where it is not the page's own; else null */
    public record Answer(
            String asked, String answered, @Nullable String language) {}
}

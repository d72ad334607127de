package be.mille.note.web;

import be.mille.ui.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The notes of a family.
 *
 * @param any whether there is a note at all for this reader
 * @param searching whether the list was narrowed
 * @param range null when everything is on one page
 */
public record NotesPage(
        String family,
        String called,
        String stage,
        boolean writes,
        List<Row> pinned,
        List<Row> rows,
        boolean any,
        boolean searching,
        String q,
        String about,
        List<Choice> abouts,
        @Nullable Range range) {
    public NotesPage {
        pinned = List.copyOf(pinned);
        rows = List.copyOf(rows);
    }

    /** Which part of the list this page is. */
    public record Range(
            int from,
            int to,
            int total,
            @Nullable String previous,
            @Nullable String next) {}

    /**
     * One note in a list, whole.
     *
     * @param language null when it is the reader's own
     * @param mark what is to be known of it: draft, corrected, retracted; null for nothing
     * @param replies empty on the page of the note, which has them with all there is to do
     */
    public record Row(
            String href,
            String when,
            String who,
            String about,
            String words,
            String lang,
            @Nullable String language,
            @Nullable String mark,
            boolean retracted,
            boolean draft,
            String readers,
            @Nullable String hers,
            List<ReplyRow> replies) {
        public Row {
            replies = List.copyOf(replies);
        }
    }
}

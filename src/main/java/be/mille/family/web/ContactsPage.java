package be.mille.family.web;

import be.mille.ui.Knot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Contacts and appointments of a family.
 *
 * @param unsaid planned for a past day, and nobody said what became of it
 */
public record ContactsPage(
        String family,
        String called,
        String stage,
        @Nullable String last,
        boolean writes,
        List<Row> unsaid,
        List<Row> ahead,
        List<Row> past) {

    /** @param notes what was said, for whom */
    public record Row(
            String id,
            int version,
            String when,
            String hour,
            Knot knot,
            String what,
            String who,
            String state,
            boolean planned,
            @Nullable String place,
            @Nullable String interpreter,
            List<Note> notes) {}

    public record Note(String text, String readers) {}

    public boolean empty() {
        return unsaid.isEmpty() && ahead.isEmpty() && past.isEmpty();
    }
}

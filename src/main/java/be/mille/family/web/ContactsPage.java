package be.mille.family.web;

import be.mille.family.InterpreterLines;
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

    /**
     * @param notes what was said, for whom
     * @param readers who reads that it was or is planned
     */
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
            @Nullable Link ask,
            List<Note> notes,
            String readers) {

        /** The same row, with what the requests for an interpreter say. */
        Row with(InterpreterLines.@Nullable Line line) {
            return line == null
                    ? this
                    : new Row(
                            id,
                            version,
                            when,
                            hour,
                            knot,
                            what,
                            who,
                            state,
                            planned,
                            place,
                            line.words(),
                            line.action() == null || line.href() == null ? null : new Link(line.action(), line.href()),
                            notes,
                            readers);
        }
    }

    /** The one thing to do about the interpreter. */
    public record Link(String text, String href) {}

    public record Note(String text, String readers) {}

    public boolean empty() {
        return unsaid.isEmpty() && ahead.isEmpty() && past.isEmpty();
    }
}

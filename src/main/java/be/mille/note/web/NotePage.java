package be.mille.note.web;

import be.mille.ui.Dictated;
import be.mille.ui.FormErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One note.
 *
 * @param earlier what it said before, the newest first
 * @param readBy names with the moment, and whether they read it before it was corrected
 * @param now what stands there when somebody was faster; empty else
 * @param thread what was answered under it
 */
public record NotePage(
        String path,
        String family,
        String called,
        String tabTitle,
        NotesPage.Row row,
        String subject,
        String by,
        String hers,
        @Nullable String retracted,
        List<Before> earlier,
        List<String> readBy,
        Acts acts,
        int version,
        String typed,
        String why,
        FormErrors errors,
        List<String> now,
        ThreadPart thread)
        implements Dictated {
    @Override
    public boolean dictated() {
        return acts.correct() || thread.dictated();
    }

    /** A wording that was corrected since. */
    public record Before(String when, String words) {}

    /** What the reader may do with it. */
    public record Acts(boolean undo, boolean correct, boolean retract, boolean pin, boolean unpin) {
        public boolean any() {
            return undo || correct || retract || pin || unpin;
        }
    }
}

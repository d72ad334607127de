package be.mille.family.web;

import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import java.util.List;

/**
 * The second parent.
 *
 * @param exists whether he or she is named yet
 * @param readers who may read the details, where this reader may; empty otherwise, without a trace
 * @param colleagues who could be named as a reader
 * @param alsoWritten what other authors wrote who named this reader, a line each
 */
public record SecondParentPage(
        String path,
        String called,
        boolean exists,
        SecondParentForm form,
        FormErrors errors,
        List<Choice> lives,
        List<Choice> languages,
        List<String> readers,
        List<Choice> colleagues,
        List<String> alsoWritten,
        List<Difference> differences) {
    /** Where a conversation with him or her begins. */
    public String talk() {
        return record() + "/screenings/second-parent";
    }

    /** Where what he or she agreed to is taken back. */
    public String takenBack() {
        return record() + "/naming/taken-back";
    }

    private String record() {
        return path.substring(0, path.lastIndexOf('/'));
    }
}

package be.mille.note.web;

import be.mille.ui.Choice;
import be.mille.ui.Dictated;
import be.mille.ui.FormErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writing a note.
 *
 * @param discard where a draft is thrown away; null for a new note
 * @param until the day on which a draft is deleted; null for a new note
 * @param circles who reads, each with the names
 * @param snippets phrases of the reader’s trade
 * @param blocked names of those who were chosen and cannot read this; null when nobody
 * @param wording what could be said otherwise in each language, for the page to point at while one types
 * @param found what of it stands in the text; null when it was not asked
 */
public record WritePage(
        String action,
        String family,
        String called,
        @Nullable String discard,
        @Nullable String until,
        NoteForm form,
        FormErrors errors,
        List<Choice> circles,
        List<Choice> colleagues,
        List<Choice> subjects,
        List<Choice> abouts,
        List<Choice> languages,
        List<Choice> ways,
        List<Choice> models,
        List<Snippet> snippets,
        String seen,
        @Nullable String blocked,
        List<WordingRule> wording,
        @Nullable List<WordingRule> found)
        implements Dictated {
    @Override
    public boolean dictated() {
        return true;
    }
}

package be.mille.family.web;

import be.mille.directory.OpenReaders;
import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How her family is tied: what is noted, and one form.
 *
 * @param drawing where the drawing of it is
 */
public record KinPage(
        String path,
        String drawing,
        String called,
        List<Tie> ties,
        KinForm form,
        FormErrors errors,
        List<Choice> people,
        List<Choice> kinds,
        List<Choice> signs,
        OpenReaders readers) {
    public KinPage {
        ties = List.copyOf(ties);
        people = List.copyOf(people);
    }

    /** @param narrow who alone reads it, in words; null where it is open to those who read her social situation */
    public record Tie(
            String id, String text, String noted, @Nullable String narrow) {}
}

package be.mille.family.web;

import be.mille.directory.OpenReaders;
import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of the birth wizard.
 *
 * @param step the page shown
 * @param due of the pregnancy in question, in words; null when there is none
 * @param answers what was said so far, for the last page
 * @param readers who will read it; null before the last page
 * @param ofLoss who will read what kind of loss it was; null where none is said
 * @param now what somebody else saved in the meantime
 */
public record BirthPage(
        String family,
        String called,
        Step step,
        @Nullable String due,
        BirthForm form,
        FormErrors errors,
        List<Choice> places,
        List<Choice> kinds,
        List<Answer> answers,
        @Nullable OpenReaders readers,
        @Nullable String ofLoss,
        List<String> now) {

    /** The pages, in order; a loss goes from WHAT to END to CHECK. */
    public enum Step {
        WHAT,
        WHEN,
        CHILDREN,
        END,
        CHECK
    }

    public record Answer(String question, String answer) {}

    /** Which of the three pages of its way this is. */
    public int number() {
        return switch (step) {
            case WHAT -> 1;
            case WHEN, END -> 2;
            case CHILDREN -> 3;
            case CHECK -> form.outcome().equals("LOSS") ? 3 : 4;
        };
    }

    public int of() {
        return form.outcome().equals("LOSS") ? 3 : 4;
    }
}

package be.mille.coordination.web;

import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import be.mille.ui.Reach;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long there has been no contact, who tried, and what can be done.
 *
 * @param rule what is usual at this stage; null when nobody is asked
 * @param draft whether nobody has reviewed that yet
 * @param state what follows from it now
 * @param paused until when nobody asks, and why; null when it is not paused
 * @param readers who reads of a pause
 * @param answers who would be told; null when it is the reader or there is nobody
 * @param reach where whoever would be told is reached
 */
public record SilencePage(
        String family,
        String called,
        String stage,
        String since,
        @Nullable String rule,
        boolean draft,
        String state,
        @Nullable String paused,
        List<Try> tries,
        @Nullable String answers,
        Reach reach,
        boolean writes,
        List<Choice> kinds,
        List<Choice> outcomes,
        List<Choice> whys,
        String readers,
        SilenceForm form,
        FormErrors errors) {
    public SilencePage {
        tries = List.copyOf(tries);
        kinds = List.copyOf(kinds);
        outcomes = List.copyOf(outcomes);
        whys = List.copyOf(whys);
    }

    /** Somebody tried. */
    public record Try(String what, String by, String when) {}
}

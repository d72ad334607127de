package be.mille.handover.web;

import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Proposing that a colleague goes on: first who, then the letter.
 *
 * @param receivers of the team, the likeliest first, each with why she stands there
 * @param near whom one could ask near her, where nobody of the team is left
 * @param chosen null until somebody is chosen
 */
public record ProposePage(
        String action,
        String family,
        String called,
        List<Choice> receivers,
        List<MovePage.Near> near,
        @Nullable Chosen chosen,
        FormErrors errors) {

    /**
     * @param name null when whoever was chosen is not of the team any more
     * @param knows what the letter was drafted from, in words
     */
    public record Chosen(
            @Nullable String name, String knows, List<Choice> borders, List<Choice> reads, ProposeForm form) {}
}

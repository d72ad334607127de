package be.mille.coordination.web;

import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Proposing somebody to coordinate.
 *
 * @param current who coordinates already; null when nobody does
 */
public record ProposePage(
        String family,
        String called,
        @Nullable String current,
        String latest,
        List<Choice> team,
        List<Choice> besides,
        List<Choice> agreements,
        List<String> means,
        List<String> meansNot,
        boolean draft,
        String readers,
        ProposeForm form,
        FormErrors errors) {
    public ProposePage {
        team = List.copyOf(team);
        besides = List.copyOf(besides);
        agreements = List.copyOf(agreements);
        means = List.copyOf(means);
        meansNot = List.copyOf(meansNot);
    }
}

package be.mille.screening.web;

import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import java.util.List;

/**
 * "Who may know?", asked at once where something comes out in a restricted domain.
 *
 * @param hows how she agreed, or why it does not wait for her
 * @param articles duties by law
 * @param deciders who may have decided; empty where it is hers alone
 */
public record ReadersPage(
        String family,
        String called,
        boolean secondParent,
        String base,
        String domain,
        String title,
        List<Choice> team,
        List<Reader> cleared,
        List<Choice> hows,
        List<Choice> articles,
        List<Choice> deciders,
        NamingForm form,
        FormErrors errors) {

    /** Somebody who may know already. */
    public record Reader(String name, String role) {}
}

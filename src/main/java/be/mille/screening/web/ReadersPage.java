package be.mille.screening.web;

import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import java.util.List;

/** "Who may know?", asked at once where something comes out in a restricted domain. */
public record ReadersPage(
        String family,
        String called,
        boolean secondParent,
        String base,
        String domain,
        String title,
        List<Choice> team,
        List<Reader> cleared,
        String who,
        String until,
        FormErrors errors) {

    /** Somebody who may know already. */
    public record Reader(String name, String role) {}
}

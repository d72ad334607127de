package be.mille.copy.web;

import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import be.mille.ui.Texts;
import java.util.List;

/**
 * What a copy holds, before one is taken.
 *
 * @param guarded whether what could endanger her is to stay out of it
 */
public record CopyPage(
        String path, String familyHref, String her, String reference, boolean guarded, FormErrors errors) {
    static final String GUARDED = "guarded";

    public String holds() {
        return guarded ? GUARDED : "all";
    }

    public List<Choice> choices(Texts t) {
        return List.of(
                new Choice("all", t.get("copy.all"), t.get("copy.all.hint"), false),
                new Choice(GUARDED, t.get("copy.guarded"), t.get("copy.guarded.hint"), false));
    }
}

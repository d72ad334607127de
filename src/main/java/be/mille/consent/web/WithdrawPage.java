package be.mille.consent.web;

import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Taking back: from whom, what, and exactly what would change. */
public record WithdrawPage(
        String her,
        String back,
        String action,
        List<Choice> recipients,
        List<Choice> subjects,
        List<String> ticked,
        @Nullable Preview preview,
        WithdrawForm form,
        FormErrors errors) {

    /**
     * @param changed since it was shown, somebody came or went
     * @param requests what is still read because somebody was asked, for her to choose from
     * @param house whether one of them was asked of a colleague's whole service
     * @param ticked those that end with it
     * @param deciders who may have decided; empty where it is hers alone
     * @param readers who will read that it was taken back
     * @param fingerprint of what is shown
     */
    public record Preview(
            String from,
            String what,
            List<Effect> losses,
            List<Effect> stays,
            List<Choice> requests,
            boolean house,
            List<String> ticked,
            SharePage.Aloud aloud,
            List<Choice> deciders,
            @Nullable String readers,
            String fingerprint,
            boolean changed) {}

    /** One colleague, and what it means for her. */
    public record Effect(String name, String role, String text) {}
}

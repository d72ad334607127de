package be.mille.opinion.web;

import be.mille.ui.FormErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One opinion, for the colleague or for whoever asked her.
 *
 * @param sent what only the asker sees; null for the colleague
 * @param extract null once the words are gone
 * @param writes whether something may still be said
 * @param key of the form
 * @param typed what was typed and not kept
 * @param doubts whether something was found that may be sent once its writer has looked
 */
public record OnePage(
        String path,
        String who,
        String until,
        @Nullable Sent sent,
        @Nullable ExtractView extract,
        List<SaidLine> said,
        boolean writes,
        String key,
        String typed,
        boolean doubts,
        FormErrors errors) {

    /** @param state where it stands, in a sentence */
    public record Sent(String her, String familyHref, String state, boolean open) {}
}

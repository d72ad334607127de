package be.mille.network.web;

import be.mille.ui.FormErrors;
import be.mille.ui.Knot;
import java.util.List;

/**
 * One question and what was said.
 *
 * @param open whether something may still be said
 * @param closes whether the reader may say that it was found or not
 * @param doubts whether something in the words has to be looked at
 */
public record ThreadPage(
        String base,
        String title,
        String words,
        String who,
        String readers,
        String state,
        Knot knot,
        List<Line> said,
        boolean open,
        boolean closes,
        int version,
        NetworkForm form,
        boolean doubts,
        FormErrors errors) {
    public record Line(String words, String who, String when) {}
}

package be.mille.handover.web;

import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import be.mille.ui.Knot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who goes on with a family, who was asked, and who was before.
 *
 * @param holder who said last that she goes on, in a sentence; null while nobody did
 * @param waiting whether somebody was asked and may still answer
 * @param key of the form by which the reader goes on unasked
 */
public record HandoversPage(
        String family,
        String called,
        String stage,
        @Nullable String holder,
        List<Row> rows,
        List<Out> outside,
        boolean waiting,
        boolean writes,
        List<Choice> borders,
        String border,
        String key,
        FormErrors errors) {

    public record Row(String href, String title, String stands, Knot knot, boolean silent, String readers) {}

    /**
     * Somebody who is not of her team.
     *
     * @param href of the request: the link and the code, answers, taking it back
     * @param responsible who is responsible now, in a sentence; null once it is not proposed any more
     * @param way sent, received, accepted; for whoever asked or follows it, empty for everybody else
     * @param read whether she read the letter; null where nobody asked
     * @param settle where the reader says that it is known; null where there is nothing to say
     * @param end where the reader says that she waits no longer; null where nothing is silent
     * @param asked version of the request
     */
    public record Out(
            String href,
            String title,
            String stands,
            @Nullable String responsible,
            Knot knot,
            boolean silent,
            List<Mark> way,
            @Nullable String read,
            @Nullable String settle,
            int version,
            @Nullable String end,
            int asked,
            String readers) {}
}

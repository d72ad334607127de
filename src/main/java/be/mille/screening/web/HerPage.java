package be.mille.screening.web;

import be.mille.screening.web.DomainPage.Question;
import be.mille.ui.FormErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One domain as she sees it.
 *
 * @param number of the page, as in its address
 * @param back number of the page before; null on the first
 * @param shown questions the page shows, so that the answer can tell which were revealed
 * @param now what may have to be said at once, hidden until an answer says so
 */
public record HerPage(
        HerShell shell,
        String number,
        String domain,
        int position,
        int count,
        @Nullable Words why,
        Words pass,
        List<Question> questions,
        List<Now> now,
        @Nullable String back,
        String shown,
        String pageId,
        FormErrors errors,
        boolean conflict) {

    /**
     * Whom she can call now.
     *
     * @param id by its place on the page, as it may become part of an address
     */
    public record Now(String id, String code, String title, String text, boolean shown, List<Line> lines) {}

    /** @param dial the number without spaces; @param language in which the words about it exist */
    public record Line(String number, String dial, String name, String when, String language, String direction) {}
}

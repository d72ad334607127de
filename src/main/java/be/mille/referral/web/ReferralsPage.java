package be.mille.referral.web;

import be.mille.ui.Knot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The requests of a family, as far as the reader may know: those that run, then those that are closed. */
public record ReferralsPage(
        String family,
        String called,
        String stage,
        boolean writes,
        List<Draft> drafts,
        List<Row> running,
        List<Row> closed) {
    /** A half-written request of the reader’s own: nobody else finds a line of it. */
    public record Draft(
            String href, String category, @Nullable String need, String line, String discard) {}

    /**
     * One request.
     *
     * @param next what happens next, in words; null when it is closed
     * @param late whether an answer was expected before today
     */
    public record Row(
            String href,
            String to,
            String need,
            String state,
            Knot knot,
            String when,
            @Nullable String next,
            boolean late) {}
}

package be.mille.referral.web;

import be.mille.ui.Knot;
import be.mille.ui.Tab;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What waits for the reader and her service.
 *
 * @param services of the reader's house, to look at one at a time; empty where there is one
 * @param ofOne one of them is looked at
 * @param calledOff appointments that do not take place, and what was accepted and taken back
 * @param passedOn what she or her service passed on, on the first page
 */
public record QueuePage(
        List<Tab> services,
        boolean ofOne,
        List<Row> unanswered,
        List<Row> open,
        List<String> calledOff,
        List<Row> passedOn,
        String summary,
        @Nullable String previous,
        @Nullable String next) {

    /**
     * One request.
     *
     * @param asked which kind of help, of which service
     * @param age since it is in this state, in words
     * @param reminded when an answer was asked for again, in words; null when it was not
     * @param late nobody answered by the day that was asked for
     */
    public record Row(
            String href,
            String called,
            String need,
            String asked,
            String from,
            String age,
            String state,
            Knot knot,
            @Nullable String reminded,
            boolean late) {}
}

package be.mille.referral.web;

import be.mille.ui.Knot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What waits for the reader and her service.
 *
 * @param calledOff appointments that do not take place, and what was accepted and taken back
 * @param passedOn what she or her service passed on, on the first page
 */
public record QueuePage(
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
     * @param age since it is in this state, in words
     * @param reminded when an answer was asked for again, in words; null when it was not
     * @param late nobody answered by the day that was asked for
     */
    public record Row(
            String href,
            String called,
            String need,
            String from,
            String age,
            String state,
            Knot knot,
            @Nullable String reminded,
            boolean late) {}
}

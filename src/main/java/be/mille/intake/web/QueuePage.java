package be.mille.intake.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What arrived at the reader's house.
 *
 * @param lapsed that something was erased without an answer, in words
 */
public record QueuePage(
        String summary,
        List<Row> waiting,
        List<Row> answered,
        List<String> lapsed,
        @Nullable String previous,
        @Nullable String next) {
    public QueuePage {
        waiting = List.copyOf(waiting);
        answered = List.copyOf(answered);
        lapsed = List.copyOf(lapsed);
    }

    /**
     * @param when its age, or what became of it
     * @param perhaps that it is perhaps the same as another, in words; null where it is not
     * @param again how often it came again, in words; null for once
     */
    public record Row(
            String href,
            String when,
            String called,
            String what,
            String from,
            boolean urgent,
            boolean late,
            @Nullable String perhaps,
            @Nullable String again) {}
}

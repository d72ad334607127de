package be.mille.family.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was sent to her: that, when, by what and how it ended; never the content. */
public record MessagesPage(String path, String called, List<Line> lines) {
    /**
     * One message.
     *
     * @param when the moment of its state
     * @param why it did not go out, as a sentence
     * @param settle where one says that something was done instead; null when there is nothing to do, or nothing this reader may do
     */
    public record Line(
            String state,
            String tone,
            String medium,
            String when,
            String who,
            @Nullable String why,
            @Nullable String settle) {}
}

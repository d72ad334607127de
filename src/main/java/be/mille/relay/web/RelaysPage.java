package be.mille.relay.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What waits for somebody outside, and what did. */
public record RelaysPage(String family, String called, String stage, List<Row> open, List<Row> closed, boolean writes) {

    /**
     * @param state when it is looked at again, or how it ended
     * @param late that it should have been looked at; null when not
     */
    public record Row(
            String href,
            String kind,
            String days,
            String awaited,
            String from,
            String owner,
            String state,
            @Nullable String late,
            String readers) {}
}

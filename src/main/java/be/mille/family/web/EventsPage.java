package be.mille.family.web;

import be.mille.family.EventFollowUps.FollowUp;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The events of a family, announced ones first. */
public record EventsPage(String family, String called, String stage, boolean writes, List<Row> ahead, List<Row> past) {

    /**
     * @param readers who may read it, in words
     * @param follows what follows from it; null where nothing does
     */
    public record Row(
            String id,
            String when,
            String what,
            @Nullable String child,
            @Nullable String words,
            String readers,
            @Nullable FollowUp follows) {}
}

package be.mille.family.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The events of a family, announced ones first. */
public record EventsPage(String family, String called, String stage, boolean writes, List<Row> ahead, List<Row> past) {

    /** @param readers who may read it, in words */
    public record Row(
            String id,
            String when,
            String what,
            @Nullable String child,
            @Nullable String words,
            String readers) {}
}

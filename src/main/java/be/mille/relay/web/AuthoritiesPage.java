package be.mille.relay.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The authorities around a family, as far as the reader may know of them. */
public record AuthoritiesPage(
        String family, String called, String stage, List<Row> there, List<Row> over, boolean writes) {

    /**
     * @param contact the person, and how she is reached; null when not known
     * @param reread when it is read again, or that it is over
     */
    public record Row(
            String href,
            String kind,
            String frame,
            String since,
            @Nullable String contact,
            String maySay,
            @Nullable String notSay,
            String knows,
            @Nullable String knowsWords,
            String reread,
            boolean late,
            String readers) {}
}

package be.mille.directory.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everybody who works for the organisation. */
public record PeoplePage(String organisation, List<Row> now, List<Row> before) {
    /**
     * One person.
     *
     * @param state what is particular today: leave, suspension, last day; null when nothing is
     */
    public record Row(
            String href,
            String name,
            String function,
            String since,
            @Nullable String state) {}
}

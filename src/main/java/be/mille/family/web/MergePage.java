package be.mille.family.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reading two records of one person as one.
 *
 * @param merges what is read as one already
 * @param candidates what was found, or sounds the same
 * @param readers who reads this record, and would read the other
 */
public record MergePage(
        String path,
        String called,
        String query,
        List<Joined> merges,
        List<Candidate> candidates,
        boolean inTheWay,
        @Nullable String readers) {
    /** A running merge. */
    public record Joined(String id, String name, String path, boolean surviving) {}

    /** A record that may be of the same person. */
    public record Candidate(String id, String name, String facts) {}
}

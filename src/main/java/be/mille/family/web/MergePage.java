package be.mille.family.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reading two records of one person as one.
 *
 * @param merges what is read as one already
 * @param candidates what was found, or sounds the same
 * @param chosen of those, the one she is about to read as one with this; null before she chose
 * @param readers who reads this record
 */
public record MergePage(
        String path,
        String called,
        String query,
        List<Joined> merges,
        List<Candidate> candidates,
        @Nullable Chosen chosen,
        boolean inTheWay,
        @Nullable String readers) {
    /**
     * A running merge.
     *
     * @param staying who stays when it is undone, since she has agreed to it meanwhile
     */
    public record Joined(String id, String name, String path, boolean surviving, List<String> staying) {}

    /**
     * Before the two are read as one: who will read more.
     *
     * @param here who will read this record too, and what of it
     * @param there the same of the other
     * @param apartHere who comes for one subject to the other record, and is not let in to this one
     * @param apartThere the same of the other
     */
    public record Chosen(
            String id,
            String name,
            List<String> here,
            List<String> there,
            List<Apart> apartHere,
            List<Apart> apartThere) {}

    /** @param path where it is noted that she agrees to let her in */
    public record Apart(String text, String name, String path) {}

    MergePage with(Chosen one) {
        return new MergePage(path, called, query, merges, candidates, one, inTheWay, readers);
    }

    /** A record that may be of the same person. */
    public record Candidate(String id, String name, String facts) {}
}

package be.mille.opinion.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The opinions asked about one record, as its team reads them. */
public record AskedPage(String her, String familyHref, boolean writes, List<Asked> asked) {
    /**
     * One of them.
     *
     * @param mine the address where the reader goes on with it; null when somebody else asked
     * @param told whether she was told, in a sentence
     * @param extract null once the words are gone
     */
    public record Asked(
            String id,
            String colleague,
            String asker,
            String state,
            String told,
            @Nullable ExtractView extract,
            List<SaidLine> said,
            @Nullable String mine) {}
}

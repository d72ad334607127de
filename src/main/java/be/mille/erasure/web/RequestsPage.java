package be.mille.erasure.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a professional wrote down for the people she accompanies, and what became of it. */
public record RequestsPage(List<Line> requests, List<ErasurePage.KeptLine> kept, String complaint, boolean draft) {
    /**
     * One request.
     *
     * @param meaning what the state means for her; null where its word says all
     * @param open whether it can be taken back
     */
    public record Line(
            String id,
            String reference,
            String asked,
            String what,
            String state,
            @Nullable String meaning,
            boolean open,
            @Nullable String words) {}
}

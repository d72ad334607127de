package be.mille.relay.web;

import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One authority, and what the reader may do about it.
 *
 * @param course what might be said before, the newest first
 * @param rereadOn as typed, or proposed
 */
public record AuthorityPage(
        String path,
        String family,
        String called,
        AuthoritiesPage.Row row,
        List<Choice> nameable,
        List<Line> course,
        boolean changes,
        boolean reopens,
        int version,
        String rereadOn,
        FormErrors errors) {

    public record Line(
            String when,
            String what,
            String by,
            String maySay,
            @Nullable String notSay,
            String knows) {}
}

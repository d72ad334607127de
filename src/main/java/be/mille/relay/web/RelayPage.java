package be.mille.relay.web;

import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One open relay, its course, and what the reader may do.
 *
 * @param nameable who could be named to read it; empty where there is nothing to name for
 * @param kept words that came too late, where their form is not shown any more
 */
public record RelayPage(
        String path,
        String family,
        String called,
        RelaysPage.Row row,
        String since,
        String subject,
        List<Choice> nameable,
        List<Line> course,
        Acts acts,
        List<Choice> colleagues,
        List<Choice> ends,
        boolean draft,
        int version,
        RelayForm typed,
        @Nullable String kept,
        FormErrors errors) {

    public record Line(
            String when, String what, String by, @Nullable String words) {}

    /** What the reader may do with it. */
    public record Acts(boolean owns, boolean answers, boolean takes, boolean reopens) {}
}

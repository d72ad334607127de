package be.mille.erasure.web;

import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What she can ask to have erased.
 *
 * @param parts subjects with what there is of each, as far as the reader knows
 * @param until until when the record is kept otherwise; null where nothing says it yet
 * @param backupDays how long what is erased still lies in backups of before, at most
 * @param key of the form: sent twice, it is asked once
 */
public record ErasurePage(
        String path,
        String her,
        String familyHref,
        String reference,
        List<Part> parts,
        List<KeptLine> kept,
        String complaint,
        boolean draft,
        @Nullable String until,
        boolean asked,
        int backupDays,
        String key,
        String scope,
        List<String> ticked,
        List<Choice> subjects,
        FormErrors errors) {

    /**
     * One subject.
     *
     * @param what for example "3 notes, 2 besoins"
     * @param rule with what it goes
     */
    public record Part(String subject, String what, String rule, List<Line> items) {}

    /**
     * One item.
     *
     * @param what its kind, and of what sort
     * @param house of whoever wrote it; of what stays, whom it is about
     * @param rule where it does not go as the rest of its subject; null else
     */
    public record Line(
            String day, String what, String house, @Nullable String rule) {}

    /**
     * What stays because of one rule.
     *
     * @param items as far as the reader may know of them
     * @param looks where each look of the log is shown; null where this is no matter of the log
     */
    public record KeptLine(
            String what,
            String because,
            String until,
            List<Line> items,
            @Nullable String looks) {}
}

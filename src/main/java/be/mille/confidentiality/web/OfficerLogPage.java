package be.mille.confidentiality.web;

import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The access log of a house.
 *
 * @param rows null when nothing was asked, or something is wrong with it
 * @param cut whether there are older lines that are not shown
 */
public record OfficerLogPage(
        List<Choice> readers,
        OfficerLogForm form,
        FormErrors errors,
        @Nullable List<Row> rows,
        boolean cut) {
    /** One page that was opened, or refused. */
    public record Row(String when, String who, String reference, String opened, boolean exceptional, boolean refused) {}
}

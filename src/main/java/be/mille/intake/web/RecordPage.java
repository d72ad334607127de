package be.mille.intake.web;

import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Beginning a record with what arrived.
 *
 * @param month the month it is expected in, as it was said; null where nothing was
 * @param known families open to the reader that it may be about already
 */
public record RecordPage(
        String base,
        RecordForm form,
        @Nullable String month,
        List<Choice> proofs,
        List<FindPage.Found> known,
        AttachPage.NotePart note,
        FormErrors errors) {
    public RecordPage {
        proofs = List.copyOf(proofs);
        known = List.copyOf(known);
    }
}

package be.mille.family.web;

import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import java.util.List;

/** Opening a record, with the families it may be about already. */
public record NewFamilyPage(
        NewFamilyForm form,
        FormErrors errors,
        List<Choice> languages,
        List<Choice> proofs,
        List<Duplicate> duplicates) {
    /** A family the reader has open that may be the same. */
    public record Duplicate(String path, String name, String facts) {}
}

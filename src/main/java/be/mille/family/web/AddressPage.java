package be.mille.family.web;

import be.mille.directory.OpenReaders;
import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import java.util.List;

/** Writing where she lives; {@code hidden} when the stored address is shown only on request. */
public record AddressPage(
        String path,
        String called,
        AddressForm form,
        FormErrors errors,
        List<Choice> kinds,
        boolean hidden,
        List<Difference> differences,
        OpenReaders readers) {}

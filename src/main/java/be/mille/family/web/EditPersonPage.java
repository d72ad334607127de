package be.mille.family.web;

import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changing who she is; {@code differences} when somebody else saved in the meantime, {@code readers} who will read it. */
public record EditPersonPage(
        String path,
        String called,
        PersonForm form,
        FormErrors errors,
        List<Choice> languages,
        List<Difference> differences,
        @Nullable String readers) {}

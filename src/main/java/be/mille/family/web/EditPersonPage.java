package be.mille.family.web;

import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import java.util.List;

/** Changing who she is; {@code differences} when somebody else saved in the meantime. */
public record EditPersonPage(
        String path,
        String called,
        PersonForm form,
        FormErrors errors,
        List<Choice> languages,
        List<Difference> differences) {}

package be.mille.family.web;

import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import java.util.List;

/** A national number where this deployment keeps any, and the reasons why there is none. */
public record NissPage(
        String path,
        String called,
        boolean keeps,
        String masked,
        NissForm form,
        FormErrors errors,
        List<Choice> reasons,
        boolean stale) {}

package be.mille.family.web;

import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A national number where this deployment keeps any, the reasons why there is none, and who reads it. */
public record NissPage(
        String path,
        String called,
        boolean keeps,
        String masked,
        NissForm form,
        FormErrors errors,
        List<Choice> reasons,
        boolean stale,
        @Nullable String readers) {}

package be.mille.family.web;

import be.mille.ui.Choice;
import be.mille.ui.Fact;
import be.mille.ui.FormErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writing a contact down, or changing it.
 *
 * @param action where the form goes
 * @param withdraw where the button "written by mistake" goes; null for a new one
 * @param bySubject who would read it, subject by subject
 * @param now what somebody else saved in the meantime, in one line each; empty else
 */
public record ContactPage(
        String family,
        String called,
        String action,
        @Nullable String withdraw,
        ContactForm form,
        FormErrors errors,
        List<Choice> team,
        List<Choice> audiences,
        List<Choice> subjects,
        List<Fact> bySubject,
        List<Choice> colleagues,
        List<String> now) {}

package be.mille.relay.web;

import be.mille.ui.Choice;
import be.mille.ui.Fact;
import be.mille.ui.FormErrors;
import java.util.List;

/**
 * Noting a situation that waits for somebody outside.
 *
 * @param places who would read it, subject by subject
 */
public record StartPage(
        String action,
        String family,
        String called,
        List<Choice> kinds,
        boolean draft,
        List<Choice> subjects,
        List<Fact> places,
        List<Choice> colleagues,
        StartForm form,
        FormErrors errors) {}

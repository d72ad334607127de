package be.mille.relay.web;

import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import java.util.List;

/** Noting a situation that waits for somebody outside. */
public record StartPage(
        String action,
        String family,
        String called,
        List<Choice> kinds,
        boolean draft,
        List<Choice> subjects,
        List<Choice> colleagues,
        StartForm form,
        FormErrors errors) {}

package be.mille.relay.web;

import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import java.util.List;

/**
 * Noting an authority, or changing what is noted of it.
 *
 * @param fresh whether it is a new one
 * @param back where one goes without saving
 */
public record AuthorityWritePage(
        String action,
        String back,
        String called,
        boolean fresh,
        List<Choice> kinds,
        List<Choice> frames,
        List<Choice> knows,
        boolean draft,
        String readers,
        AuthorityForm form,
        FormErrors errors) {}

package be.mille.network.web;

import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import java.util.List;

/**
 * Asking a network.
 *
 * @param doubts whether something in the words has to be looked at
 */
public record AskPage(
        String basin,
        List<Choice> kinds,
        List<Choice> categories,
        NetworkForm form,
        boolean doubts,
        FormErrors errors) {}

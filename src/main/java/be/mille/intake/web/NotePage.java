package be.mille.intake.web;

import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import java.util.List;

/**
 * Noting what arrives, or correcting what one noted.
 *
 * @param action where it is sent
 * @param back where one goes without sending it
 */
public record NotePage(
        boolean corrects,
        String action,
        String back,
        ArrivalForm form,
        List<Choice> ways,
        List<Choice> categories,
        List<Choice> knows,
        FormErrors errors) {}

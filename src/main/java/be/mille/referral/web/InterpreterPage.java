package be.mille.referral.web;

import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asking for an interpreter for one appointment.
 *
 * @param what the appointment, in one line
 * @param contact where the appointment is changed
 * @param timed whether it has an hour; without one nobody can be asked
 * @param before what was asked already and came to nothing; null when nothing was
 * @param outside whether one of the services has no account here
 * @param ways how a service without an account is reached
 * @param answerBy by when an answer is needed
 */
public record InterpreterPage(
        String action,
        String list,
        String contact,
        String called,
        String what,
        boolean timed,
        @Nullable String before,
        List<Choice> receivers,
        boolean outside,
        List<Choice> languages,
        List<Choice> modes,
        List<Choice> lengths,
        List<Choice> wishes,
        List<Choice> agreements,
        List<Choice> ways,
        List<Choice> written,
        String answerBy,
        String readers,
        InterpreterForm form,
        FormErrors errors) {}

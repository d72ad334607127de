package be.mille.intake.web;

import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import java.util.List;

/** Noting what arrives. */
public record NotePage(
        ArrivalForm form, List<Choice> ways, List<Choice> categories, List<Choice> knows, FormErrors errors) {}

package be.mille.consent.web;

import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import java.util.List;

/**
 * Who may know what somebody writes about one restricted subject.
 *
 * @param path of the record
 * @param asked who agrees: she, or the second parent about what is the second parent’s
 * @param second whether that is the second parent
 * @param whose a sentence about whose words open
 * @param said what the second parent agreed to before, the newest first
 * @param deciders who may have decided; empty where it is hers alone
 * @param team whom the reader may name
 * @param already who knows it, by name
 */
public record NamedReadersPage(
        String path,
        String her,
        String asked,
        boolean second,
        String whose,
        List<Choice> subjects,
        List<Choice> team,
        List<String> already,
        List<Choice> hows,
        List<Choice> articles,
        List<String> said,
        List<Choice> deciders,
        NamedReadersForm form,
        FormErrors errors) {}

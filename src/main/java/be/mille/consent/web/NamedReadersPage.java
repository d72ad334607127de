package be.mille.consent.web;

import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import java.util.List;

/**
 * Who may know what somebody writes about one restricted subject.
 *
 * @param path of the record
 * @param whose a sentence about whose words open
 * @param team whom the reader may name
 * @param already who knows it, by name
 */
public record NamedReadersPage(
        String path,
        String her,
        String whose,
        List<Choice> subjects,
        List<Choice> team,
        List<String> already,
        List<Choice> hows,
        List<Choice> articles,
        NamedReadersForm form,
        FormErrors errors) {}

package be.mille.consent.web;

import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import java.util.List;

/**
 * What the second parent agreed to and takes back, with what would change.
 *
 * @param path of the record
 * @param called the second parent
 * @param agreed who reads on his or her agreement, each with what would be read no more
 * @param stays who reads it otherwise, and why
 * @param changed somebody came or went since it was shown
 */
public record TakenBackPage(
        String path,
        String her,
        String called,
        List<Choice> agreed,
        List<String> stays,
        TakenBackForm form,
        FormErrors errors,
        boolean changed) {
    public String action() {
        return path + "/naming/taken-back";
    }
}

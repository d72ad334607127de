package be.mille.screening.web;

import be.mille.ui.Choice;
import be.mille.ui.Texts;
import java.util.List;

/**
 * What stands around each of her pages: no name, no menu, nothing that says what this is about.
 *
 * @param turned whether this is the professional’s screen, which is given back with a code
 * @param languages to change to; empty where there is nothing to read yet
 * @param path where she is, to come back to after changing the language
 * @param large whether she reads in large letters
 */
public record HerShell(
        Texts t,
        String language,
        String direction,
        boolean turned,
        List<Choice> languages,
        String path,
        boolean large) {}

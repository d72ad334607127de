package be.mille.screening.web;

import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import java.time.Instant;
import java.util.List;

/**
 * Where the professional lets her answer herself: turns the screen, or gives an address.
 *
 * @param mine whether the reader began the screening: nobody else opens a door to it
 * @param alone whether it was said, in this sitting, that nobody else is there
 * @param witnessed whether somebody hears along
 * @param typed what stands in the form for turning the screen
 * @param toTalkOver domains in which she answered and nobody has gone through it with her
 */
public record HerselfPage(
        String family,
        String called,
        String base,
        boolean mine,
        boolean alone,
        boolean witnessed,
        Turn typed,
        String language,
        List<Choice> languages,
        String key,
        List<Address> addresses,
        List<Answered> toTalkOver,
        FormErrors errors) {

    /**
     * @param code for taking the screen back, proposed or as it was typed
     * @param alone whether it is ticked that nobody else is there
     */
    public record Turn(String language, String code, boolean alone) {}

    /** @param state in words; @param usable whether it still opens */
    public record Address(
            String id, int number, String language, Instant madeAt, String state, boolean usable, boolean guessed) {}

    public record Answered(String domain, String title) {}
}

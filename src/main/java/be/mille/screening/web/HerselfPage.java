package be.mille.screening.web;

import be.mille.outbox.Outbox;
import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
        Mail mail,
        FormErrors errors) {

    /**
     * How the address may be sent to her.
     *
     * @param offered whether messages can leave from here at all
     * @param ways her safe mailboxes
     * @param not her other mailboxes, each with the reason
     * @param preview what she will read; null where nothing can be sent
     * @param chosen what stands in the form
     */
    public record Mail(
            boolean offered,
            List<Choice> ways,
            List<Not> not,
            Outbox.@Nullable Preview preview,
            String chosen,
            boolean wanted) {}

    public record Not(String address, String why) {}

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

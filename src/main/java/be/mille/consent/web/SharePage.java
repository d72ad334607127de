package be.mille.consent.web;

import be.mille.consent.Handout;
import be.mille.consent.Interpreting;
import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import be.mille.ui.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sharing with a colleague: whom, what is read aloud, the conditions, who reads from now on.
 *
 * @param chosen null until a colleague is chosen
 * @param handout what somebody gets who is not bound by secrecy
 */
public record SharePage(
        String her,
        String familyHref,
        String action,
        List<Choice> colleagues,
        @Nullable Chosen chosen,
        Handout handout,
        String outsiders,
        FormErrors errors) {

    /** How she may answer, and what does not wait for her. */
    public List<Choice> hows(Texts t) {
        return Stream.of("GIVEN", "GIVEN_ORALLY", "INFORMED", "DECLINED", "LEGAL_DUTY", "VITAL_INTEREST")
                .map(one -> new Choice(
                        one, t.get("consent.how." + one), null, one.startsWith("LEGAL") || one.startsWith("VITAL")))
                .toList();
    }

    public List<Choice> interpretings(Texts t) {
        return Arrays.stream(Interpreting.values())
                .map(one -> new Choice(one.name(), t.of("consent.interpreting", one)))
                .toList();
    }

    /**
     * @param before what she said about this colleague last; null when nothing was noted
     * @param readers who reads the record today, in one line
     */
    public record Chosen(
            String id,
            String name,
            String role,
            List<String> known,
            @Nullable String before,
            String readers,
            Aloud aloud,
            List<Choice> subjects,
            List<String> ticked,
            String always,
            List<Choice> articles,
            List<Choice> languages,
            ShareForm form) {}

    /** @param direction of its script */
    public record Aloud(String text, String language, String direction, String version, boolean draft) {}
}

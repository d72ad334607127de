package be.mille.consent.web;

import be.mille.access.Compartment;
import be.mille.consent.ConsentKind;
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
 * Sharing with a colleague, or with the people of an organisation: whom, what is read aloud, the conditions, who reads from now on.
 *
 * @param chosen null until a colleague or an organisation is chosen
 * @param handout what somebody gets who is not bound by secrecy
 */
public record SharePage(
        String her,
        String familyHref,
        String action,
        List<Choice> colleagues,
        List<Choice> organisations,
        @Nullable Chosen chosen,
        Handout handout,
        String outsiders,
        FormErrors errors) {

    /** How she may answer, and what does not wait for her. */
    public List<Choice> hows(Texts t) {
        var house = chosen != null && chosen.house();
        return Stream.of("GIVEN", "GIVEN_ORALLY", "INFORMED", "DECLINED", "LEGAL_DUTY", "VITAL_INTEREST")
                .filter(one -> !house || !ConsentKind.valueOf(one).owed())
                .map(one -> new Choice(
                        one, t.get("consent.how." + one), null, one.startsWith("LEGAL") || one.startsWith("VITAL")))
                .toList();
    }

    /** Where a colleague stands: in the team, or for one restricted subject that few know of. */
    public List<Choice> places(Texts t) {
        return Stream.of("TEAM", ShareForm.FOR_SUBJECT)
                .map(one -> new Choice(one, t.get("consent.place." + one)))
                .toList();
    }

    public List<Choice> roles(Texts t) {
        return ShareForm.ROLES.stream()
                .map(one -> new Choice(one.name(), t.of("consent.subject", one)))
                .toList();
    }

    public List<Choice> interpretings(Texts t) {
        return Arrays.stream(Interpreting.values())
                .map(one -> new Choice(one.name(), t.of("consent.interpreting", one)))
                .toList();
    }

    /**
     * She already agreed for the whole organisation of the colleague.
     *
     * @param agreement what is confirmed
     * @param sentence when, for whom, about what
     * @param decided who decided then; null where nobody was asked
     */
    public record Join(
            String agreement, String sentence, @Nullable String decided) {}

    /**
     * @param field by which it was chosen: colleague or organisation
     * @param join null where she has to be asked
     * @param before what she said about this colleague last; null when nothing was noted
     * @param tasks for which it may be shared
     * @param deciders who may have decided; empty where it is hers alone
     * @param readers who reads the record today, in one line
     * @param keptAway she keeps them away, or the colleague stepped back: nothing opens before that is lifted
     */
    public record Chosen(
            String field,
            String id,
            String name,
            String role,
            List<String> known,
            @Nullable Join join,
            @Nullable String before,
            String readers,
            Aloud aloud,
            List<Choice> subjects,
            List<String> ticked,
            List<Choice> tasks,
            List<Choice> deciders,
            String always,
            List<Choice> articles,
            List<Choice> languages,
            boolean keptAway,
            ShareForm form) {
        /** Whether a delicate subject may be ticked, which opens what everybody wrote there. */
        public boolean intimate() {
            return subjects.stream()
                    .anyMatch(one -> Compartment.valueOf(one.value()).restricted());
        }

        public boolean house() {
            return field.equals("organisation");
        }
    }

    /** @param direction of its script */
    public record Aloud(String text, String language, String direction, String version, boolean draft) {}
}

package be.mille.careplan.web;

import be.mille.ui.Choice;
import be.mille.ui.Fact;
import be.mille.ui.FormErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to do when it gets too heavy.
 *
 * @param fresh the form of a new plan
 * @param subjects what a new one is about, which decides who may read it
 * @param places who would read it, subject by subject
 */
public record CrisisPage(
        String family,
        String called,
        List<Card> plans,
        Form fresh,
        boolean freshOpen,
        List<Choice> subjects,
        List<Fact> places,
        List<Choice> helplines,
        FormErrors errors,
        boolean writes) {

    /** One plan as agreed, with the form that changes it. */
    public record Card(
            String id,
            String subject,
            List<String> signals,
            List<String> calls,
            List<String> nowDo,
            List<Line> helplines,
            String changed,
            String readers,
            Form form) {}

    /** A number to call. */
    public record Line(String name, String number, String when, String checked, boolean draft) {}

    /** The fields as stored or as typed; {@code theirs} is what somebody else saved in the meantime. */
    public record Form(
            String prefix,
            String key,
            String id,
            String version,
            String subject,
            String signals,
            String calls,
            String nowDo,
            List<String> helplines,
            @Nullable String theirs) {}
}

package be.mille.coordination.web;

import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import be.mille.ui.Reach;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who coordinates around a family, who was asked, and who did.
 *
 * @param current null when nobody coordinates
 * @param draft nobody has reviewed what coordinating means yet
 * @param readers who reads who coordinates, who was asked and who did
 * @param writes whether the reader may propose
 */
public record CoordinationPage(
        String family,
        String called,
        String stage,
        @Nullable Current current,
        List<Proposal> open,
        List<Suggested> suggestions,
        List<Past> past,
        List<String> means,
        List<String> meansNot,
        boolean draft,
        boolean writes,
        List<Choice> deputies,
        List<Choice> days,
        List<Choice> agreements,
        String readers,
        FormErrors errors) {
    public CoordinationPage {
        open = List.copyOf(open);
        suggestions = List.copyOf(suggestions);
        past = List.copyOf(past);
        means = List.copyOf(means);
        meansNot = List.copyOf(meansNot);
        deputies = List.copyOf(deputies);
        days = List.copyOf(days);
        agreements = List.copyOf(agreements);
    }

    /**
     * @param call whom to call while she is away; null when she is there
     * @param reach where she is reached at work
     * @param deputy null when nobody stands in
     * @param deputyReach where whoever stands in is reached
     * @param form what whoever coordinates may change; null for everybody else
     * @param renewOn typed day of the agreement for another year; null when it is not to be renewed now
     */
    public record Current(
            String base,
            int version,
            String name,
            String role,
            Reach reach,
            boolean me,
            String since,
            String until,
            @Nullable String agreement,
            @Nullable String reachable,
            @Nullable String deputy,
            Reach deputyReach,
            @Nullable String call,
            @Nullable ArrangeForm form,
            @Nullable String renewOn) {}

    /**
     * @param form what whoever was asked answers with; null for everybody else
     * @param over its last day is past: it can be declined and proposed anew, and not accepted
     * @param takeBack whether the reader proposed it, or follows it now
     * @param beside what becomes of whoever coordinates now; null when nobody does
     */
    public record Proposal(
            String base,
            int version,
            String name,
            String role,
            String by,
            String state,
            boolean talks,
            boolean late,
            String agreement,
            String until,
            @Nullable String beside,
            @Nullable ArrangeForm form,
            boolean over,
            boolean takeBack) {}

    /** @param why in the reader's words */
    public record Suggested(String href, String name, String role, String why) {}

    public record Past(String name, String what, String when) {}
}

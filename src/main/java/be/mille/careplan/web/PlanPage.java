package be.mille.careplan.web;

import be.mille.careplan.StepId;
import be.mille.careplan.StepRequests;
import be.mille.ui.Choice;
import be.mille.ui.Fact;
import be.mille.ui.FormErrors;
import be.mille.ui.Knot;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is agreed with a family: strengths first, then each need with the steps that hang from it.
 *
 * @param screened "Dépistage du 24 novembre, 27 SA + 3", or only the stage
 * @param summary how many steps are open, and how many are for later
 * @param readers who may read what is not restricted here, in words
 * @param asked the requests that were sent for steps
 * @param quiet steps she does not wish: grey, folded, in no list
 * @param changed somebody else saved in the meantime: both sides are shown
 * @param writes whether the reader may change anything
 */
public record PlanPage(
        String family,
        String called,
        String screened,
        String key,
        String readers,
        List<String> strengths,
        List<NeedCard> needs,
        List<NeedCard> proposed,
        List<StepCard> more,
        List<String> setAside,
        List<StepCard> quiet,
        List<NeedCard> past,
        List<NeedCard> apart,
        List<Undertaken> undertaken,
        Map<StepId, StepRequests.Sent> asked,
        NewNeed fresh,
        Lists lists,
        String summary,
        FormErrors errors,
        boolean changed,
        boolean writes) {

    /** The request that was sent for this step; null where none was, or the step is not there yet. */
    public StepRequests.@Nullable Sent asked(StepCard step) {
        return asked.entrySet().stream()
                .filter(one -> one.getKey().toString().equals(step.id()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** The options every step has in common. */
    public record Lists(
            List<Choice> domains,
            List<Choice> categories,
            List<Choice> states,
            List<Choice> reasons,
            List<Choice> setAsideReasons) {}

    /**
     * A need as a knot of the thread.
     *
     * @param prefix of its fields
     * @param draft whether its words are the content’s and nobody has reviewed them yet
     * @param readers who may read it, in words; null where it is read like the plan
     * @param theirs what somebody else made of it in the meantime, or null
     */
    public record NeedCard(
            String id,
            String prefix,
            String title,
            boolean draft,
            @Nullable String text,
            String words,
            String version,
            String state,
            @Nullable String stateWord,
            List<StepCard> steps,
            @Nullable StepCard added,
            @Nullable String readers,
            @Nullable String theirs) {}

    /**
     * A step, or a proposed one.
     *
     * @param text what it is, why, or who said what when
     * @param notFor when the path is not for her
     * @param tag a word at its side, for example that it was asked already
     * @param progress shape and word, only when she wishes it
     * @param folded over or not wished: one line, opened to change it
     * @param theirs what somebody else made of it in the meantime
     * @param whose whose wish it is: hers, or the second parent's
     */
    public record StepCard(
            String id,
            String prefix,
            String title,
            @Nullable String text,
            @Nullable String asked,
            @Nullable String notFor,
            @Nullable String tag,
            String tagKind,
            @Nullable Knot progress,
            @Nullable String progressWord,
            @Nullable String wish,
            StepFields fields,
            String version,
            List<Choice> owners,
            List<Choice> services,
            List<Choice> progresses,
            List<String> theirs,
            Kind kind,
            String whose,
            boolean draft) {
        /** How the card is drawn. */
        public enum Kind {
            OPEN,
            FOLDED,
            PROPOSED,
            ADDED
        }

        public boolean is(Kind other) {
            return kind == other;
        }
    }

    /** A step something was done on. */
    public record Undertaken(String day, Knot knot, String result, String title, String by) {}

    /**
     * The fields of a need told freely.
     *
     * @param places who would read it, where the domain is not for the whole team
     */
    public record NewNeed(String title, String domain, String words, StepCard step, List<Fact> places, boolean open) {}
}

package be.mille.careplan;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must hold for a step before it is stored; the database holds the first of these too. */
public final class StepRules {
    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_TEXT = 2000;

    private StepRules() {}

    /** The problems of a new step. */
    public static Set<StepProblem> problems(StepState state) {
        var problems = EnumSet.noneOf(StepProblem.class);
        if (state.open() && state.owner() == null) {
            problems.add(StepProblem.NO_OWNER);
        }
        if (state.open() && state.due() == null) {
            problems.add(StepProblem.NO_DATE);
        }
        if (state.wish() == Wish.NOT_NOW && state.talkAgain() == null) {
            problems.add(StepProblem.NO_TALK_AGAIN);
        }
        if (state.progress() == Progress.COULD_NOT && state.couldNot() == null) {
            problems.add(StepProblem.NO_REASON);
        }
        if (longer(state.title(), LONGEST_TITLE) || longer(state.alreadyBy(), LONGEST_TITLE)) {
            problems.add(StepProblem.TOO_LONG);
        }
        return problems;
    }

    /** The problems of a change from one state to another. */
    public static Set<StepProblem> problems(StepState from, StepState to) {
        var problems = problems(to);
        if (!from.wish().mayBecome(to.wish())) {
            problems.add(StepProblem.WISH_TAKEN_BACK);
        }
        if (!from.progress().mayBecome(to.progress())) {
            problems.add(StepProblem.PROGRESS_JUMP);
        }
        return problems;
    }

    private static boolean longer(@Nullable String text, int length) {
        return text != null && text.length() > length;
    }
}

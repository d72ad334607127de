package be.mille.careplan.internal;

import be.mille.careplan.OpenStep;
import be.mille.careplan.Step;
import be.mille.careplan.Wish;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a step asks today, and which of several steps comes first. */
final class PressingSteps {
    private PressingSteps() {}

    static @Nullable Step mattersNow(List<Step> steps) {
        return steps.stream()
                .filter(step -> !step.muted() && step.state().wish() != Wish.DECLINES)
                .min(Comparator.comparing((Step step) -> !step.open()).thenComparing(mostPressing()))
                .orElse(null);
    }

    /** What a step asks today; null when it asks nothing: not wished, later, over, or muted. */
    static OpenStep.@Nullable Asks asks(Step step, LocalDate today) {
        var state = step.state();
        if (step.muted()) {
            return null;
        }
        return switch (state.wish()) {
            case WANTS -> state.progress().finished() ? null : OpenStep.Asks.TO_DO;
            case NOT_ASKED -> OpenStep.Asks.TO_DISCUSS;
            case NOT_NOW ->
                state.talkAgain() != null && !state.talkAgain().isAfter(today) ? OpenStep.Asks.TALK_AGAIN : null;
            case DECLINES, ALREADY -> null;
        };
    }

    static @Nullable LocalDate day(Step step) {
        return step.state().wish() == Wish.NOT_NOW
                ? step.state().talkAgain()
                : step.state().due();
    }

    /** By day, those without one last. */
    static Comparator<Step> mostPressing() {
        return Comparator.comparing(PressingSteps::day, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(step -> step.id().value());
    }
}

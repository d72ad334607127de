package be.mille.home.web.day;

import be.mille.careplan.CarePlans;
import be.mille.careplan.OpenStep;
import be.mille.home.web.Links;
import be.mille.home.web.Words;
import java.util.List;
import org.springframework.stereotype.Component;

/** Steps of plans in which the reader is the one who acts. */
@Component
class PlanErrands implements DaySource {
    private final CarePlans plans;

    PlanErrands(CarePlans plans) {
        this.plans = plans;
    }

    @Override
    public List<Errand> errands(Words words) {
        return plans.expectedOfMe(words.t().language()).stream()
                .map(step -> errand(step, words))
                .toList();
    }

    private static Errand errand(OpenStep step, Words words) {
        return new Errand(
                Kind.STEP, step.family(), step.day(), null, step.title(), why(step, words), step.draft(), answer(step));
    }

    private static String why(OpenStep step, Words words) {
        var day = step.day() == null ? "" : words.dates().brief(step.day());
        return switch (step.asks()) {
            case TO_DO -> words.get("home.day.why.step." + step.progress(), day);
            case TALK_AGAIN -> words.get("home.day.why.talk-again", day);
            case TO_DISCUSS -> words.get("home.day.why.discuss");
        };
    }

    private static Errand.Answer answer(OpenStep step) {
        return switch (step.asks()) {
            case TO_DO ->
                new Errand.Answer.Tick(Links.tick(step.family(), step.id().value()), step.version(), null);
            case TALK_AGAIN, TO_DISCUSS -> new Errand.Answer.Go("home.day.talk", Links.plan(step.family()));
        };
    }
}

package be.mille.home.web;

import be.mille.careplan.CarePlans;
import java.util.List;
import org.springframework.stereotype.Component;

/** The step of each plan that comes first. */
@Component
class PlanOutlook implements Outlook {
    private final CarePlans plans;

    PlanOutlook(CarePlans plans) {
        this.plans = plans;
    }

    @Override
    public List<Next> ofMine(Words words) {
        return plans.nextActions(words.t().language()).values().stream()
                .map(one -> new Next(one.family(), one.owner(), one.title(), one.due()))
                .toList();
    }
}

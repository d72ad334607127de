package be.mille.careplan.web;

import be.mille.careplan.CouldNot;
import be.mille.careplan.NeedState;
import be.mille.careplan.SetAsideReason;
import be.mille.careplan.internal.LifeDomains;
import be.mille.directory.Categories;
import be.mille.ui.Choice;
import be.mille.ui.Texts;
import java.util.Arrays;
import java.util.Comparator;
import org.springframework.stereotype.Component;

/** What can be chosen on the plan’s page: domains, kinds of services, states and reasons. */
@Component
class PlanLists {
    private final LifeDomains domains;
    private final Categories categories;

    PlanLists(LifeDomains domains, Categories categories) {
        this.domains = domains;
        this.categories = categories;
    }

    PlanPage.Lists of(Texts t) {
        return new PlanPage.Lists(
                domains.ids().stream()
                        .map(one -> new Choice(one, domains.title(one, t.language())))
                        .toList(),
                categories.ids().stream()
                        .map(one -> new Choice(one, categories.name(one, t.language())))
                        .sorted(Comparator.comparing(Choice::text))
                        .toList(),
                Arrays.stream(NeedState.values())
                        .map(one -> new Choice(one.name(), t.of("careplan.need.state", one)))
                        .toList(),
                Arrays.stream(CouldNot.values())
                        .map(one -> new Choice(one.name(), t.of("careplan.could", one)))
                        .toList(),
                Arrays.stream(SetAsideReason.values())
                        .map(one -> new Choice(one.name(), t.of("careplan.set-aside", one)))
                        .toList());
    }
}

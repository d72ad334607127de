package be.mille.careplan.web;

import be.mille.access.Compartment;
import be.mille.careplan.CouldNot;
import be.mille.careplan.NeedState;
import be.mille.careplan.SetAsideReason;
import be.mille.careplan.internal.LifeDomains;
import be.mille.directory.Categories;
import be.mille.directory.Readers;
import be.mille.kernel.FamilyId;
import be.mille.ui.Choice;
import be.mille.ui.Fact;
import be.mille.ui.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import org.springframework.stereotype.Component;

/** What can be chosen on the plan’s page: domains, kinds of services, states and reasons. */
@Component
class PlanLists {
    private final LifeDomains domains;
    private final Categories categories;
    private final Readers readers;

    PlanLists(LifeDomains domains, Categories categories, Readers readers) {
        this.readers = readers;
        this.domains = domains;
        this.categories = categories;
    }

    /** Before a need is written: who would read it, for each domain that is not for the whole team. */
    List<Fact> places(FamilyId family, Texts t) {
        var titles = new EnumMap<Compartment, List<String>>(Compartment.class);
        domains.ids().stream()
                .filter(one -> domains.compartment(one).restricted())
                .forEach(one -> titles.computeIfAbsent(domains.compartment(one), _ -> new ArrayList<>())
                        .add(domains.title(one, t.language())));
        var who = readers.ofMine(family, titles.keySet(), t);
        return titles.entrySet().stream()
                .map(one -> new Fact(String.join(", ", one.getValue()), who.getOrDefault(one.getKey(), "")))
                .toList();
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

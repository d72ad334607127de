package be.mille.careplan.web;

import be.mille.access.Compartment;
import be.mille.careplan.Owner;
import be.mille.careplan.StepState;
import be.mille.careplan.internal.PlanNames;
import be.mille.ui.Choice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Who may act next in a step: the team that may know of it, its service, and whoever acts now. */
final class StepOwners {
    private final Function<PlanTeam.Circle, List<Choice>> team;
    private final PlanNames.Known known;
    private final Function<Compartment, String> whose;
    private final Map<PlanTeam.Circle, List<Choice>> around = new HashMap<>();

    StepOwners(
            Function<PlanTeam.Circle, List<Choice>> team, PlanNames.Known known, Function<Compartment, String> whose) {
        this.team = team;
        this.known = known;
        this.whose = whose;
    }

    List<Choice> of(PlanTeam.Circle circle, StepState state) {
        var choices = new ArrayList<>(around.computeIfAbsent(circle, team));
        var value = StepFields.owner(state.owner());
        var service = state.service();
        if (service != null && known.service(service) != null) {
            choices.add(new Choice("S:" + service, known.serviceOrNothing(service)));
        }
        if (!value.isEmpty() && choices.stream().noneMatch(one -> one.value().equals(value))) {
            choices.add(new Choice(value, now(state, circle.compartment())));
        }
        return choices;
    }

    private String now(StepState state, Compartment compartment) {
        return switch (state.owner()) {
            case Owner.Professional(var actor) -> known.person(actor);
            case Owner.Service(var id) -> known.serviceOrNothing(id);
            case Owner.Her _ -> whose.apply(compartment);
            case null -> "";
        };
    }
}

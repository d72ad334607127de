package be.mille.careplan.web;

import be.mille.access.Compartment;
import be.mille.access.Relations;
import be.mille.careplan.internal.Knowing;
import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.ui.Choice;
import be.mille.ui.Texts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Who accompanies a family now, as the plan's pages need it. */
@Component
class PlanTeam {
    private final Relations relations;
    private final Professionals professionals;
    private final Knowing knowing;
    private final Clock clock;

    PlanTeam(Relations relations, Professionals professionals, Knowing knowing, Clock clock) {
        this.relations = relations;
        this.professionals = professionals;
        this.knowing = knowing;
        this.clock = clock;
    }

    /** In the order of joining. */
    List<Professional> around(FamilyId family) {
        var now = clock.instant();
        var actors = new LinkedHashSet<ActorId>();
        relations.of(family).stream()
                .filter(one -> !one.startsAt().isAfter(now)
                        && (one.endsAt() == null || one.endsAt().isAfter(now)))
                .forEach(one -> actors.add(one.actor()));
        var known = professionals.byIds(actors);
        return actors.stream().map(known::get).filter(Objects::nonNull).toList();
    }

    /** In which record a step lies or will lie, what it is about, and who wrote the need it hangs from. */
    record Circle(FamilyId family, Compartment compartment, ActorId author) {}

    /** Those around her who may know what lies there: nobody else is offered, by name or otherwise. */
    List<Professional> mayKnow(List<Professional> around, Circle circle) {
        var may = knowing.of(circle.family(), circle.compartment(), circle.author());
        return around.stream().filter(one -> may.contains(one.id())).toList();
    }

    /** Who of those can take a step: the reader first, then she herself, then the others. */
    List<Choice> owners(List<Professional> around, ActorId reader, String called, Texts t) {
        var choices = new ArrayList<Choice>();
        around.stream()
                .filter(one -> one.id().equals(reader))
                .forEach(me -> choices.add(new Choice("P:" + reader, t.get("careplan.owner.me", me.given()))));
        choices.add(new Choice(StepFields.HER, called));
        around.stream()
                .filter(one -> !one.id().equals(reader))
                .forEach(one -> choices.add(new Choice("P:" + one.id(), one.name())));
        return choices;
    }
}

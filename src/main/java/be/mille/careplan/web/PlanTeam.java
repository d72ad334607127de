package be.mille.careplan.web;

import be.mille.access.Compartment;
import be.mille.access.Relations;
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
    private final Clock clock;

    PlanTeam(Relations relations, Professionals professionals, Clock clock) {
        this.relations = relations;
        this.professionals = professionals;
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

    /** Somebody's words in a compartment: what a step is about, and who wrote the need it hangs from. */
    record Whose(Compartment compartment, ActorId author) {}

    /** Those of them who may know it: nobody is named for a step she would never see. Asked only for what the reader knows. */
    List<Professional> mayKnow(FamilyId family, List<Professional> around, Whose what) {
        if (!what.compartment().restricted()) {
            return around;
        }
        var knowing = relations.mayKnow(family, what.compartment(), what.author());
        return around.stream().filter(one -> knowing.contains(one.id())).toList();
    }

    /** Who can take a step: the reader first, then she herself, then the others. */
    List<Choice> owners(List<Professional> around, ActorId reader, String called, Texts t) {
        var choices = new ArrayList<Choice>();
        professionals
                .find(reader)
                .ifPresent(me -> choices.add(new Choice("P:" + reader, t.get("careplan.owner.me", me.given()))));
        choices.add(new Choice(StepFields.HER, called));
        around.stream()
                .filter(one -> !one.id().equals(reader))
                .forEach(one -> choices.add(new Choice("P:" + one.id(), one.name())));
        return choices;
    }
}

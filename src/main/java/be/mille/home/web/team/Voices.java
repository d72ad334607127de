package be.mille.home.web.team;

import be.mille.careplan.Plan;
import be.mille.careplan.Step;
import be.mille.family.Contact;
import be.mille.kernel.ActorId;
import be.mille.screening.Screening;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who has shared something around a family: a contact, a screening, a need or a step that this reader may know. Whoever
 * wrote only what the reader may not know stays among the silent ones: saying otherwise would tell that it exists.
 */
public final class Voices {
    private final Set<ActorId> heard = new HashSet<>();

    public Voices(List<Contact> contacts, List<Screening> screenings, Plan plan) {
        contacts.forEach(one -> heard.add(one.professional()));
        screenings.forEach(one -> heard.add(one.startedBy()));
        plan.needs().forEach(need -> {
            heard.add(need.createdBy());
            heard.add(need.changedBy());
        });
        plan.steps().forEach(this::hear);
    }

    private void hear(Step step) {
        heard.add(step.wishBy());
        heard.add(step.changedBy());
        var by = step.progressBy();
        if (by != null) {
            heard.add(by);
        }
    }

    public boolean silent(ActorId actor) {
        return !heard.contains(actor);
    }

    public List<Mate> silent(List<Mate> team, ActorId reader) {
        return team.stream()
                .filter(Mate::now)
                .filter(mate -> !mate.professional().id().equals(reader))
                .filter(mate -> silent(mate.professional().id()))
                .toList();
    }
}

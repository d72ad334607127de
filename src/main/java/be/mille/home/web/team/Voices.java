package be.mille.home.web.team;

import be.mille.careplan.Plan;
import be.mille.careplan.Step;
import be.mille.family.Contact;
import be.mille.family.FamilyEvent;
import be.mille.handover.Handover;
import be.mille.handover.HandoverState;
import be.mille.kernel.ActorId;
import be.mille.note.Notes;
import be.mille.referral.Referral;
import be.mille.screening.Screening;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who has shared something around a family that this reader may know: whatever was noted, written, agreed, asked or handed on.
 * Whoever wrote only what the reader may not know stays among the silent ones: saying otherwise would tell that it exists.
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

    public Voices wrote(List<Notes.Written> notes, List<FamilyEvent> events) {
        notes.forEach(one -> heard.add(one.author()));
        events.forEach(one -> heard.add(one.author()));
        return this;
    }

    /** A reply is sharing something, too. */
    public Voices answered(Set<ActorId> authors) {
        heard.addAll(authors);
        return this;
    }

    /** Whoever was asked to go on is heard once she said yes or no. */
    public Voices asked(List<Referral> requests, List<Handover> handovers) {
        requests.forEach(one -> {
            heard.add(one.author());
            heard.add(one.sender());
        });
        handovers.forEach(one -> {
            heard.add(one.author());
            if (one.state() == HandoverState.ACCEPTED || one.state() == HandoverState.DECLINED) {
                heard.add(one.receiver());
            }
        });
        return this;
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

package be.mille.copy.internal;

import be.mille.careplan.CrisisPlan;
import be.mille.careplan.Owner;
import be.mille.careplan.Plan;
import be.mille.careplan.Step;
import be.mille.consent.ConsentEvent;
import be.mille.consent.Recipient;
import be.mille.consent.Standing;
import be.mille.coordination.Mandate;
import be.mille.directory.ServiceId;
import be.mille.family.Contact;
import be.mille.family.FamilyEvent;
import be.mille.family.Pregnancy;
import be.mille.family.Tie;
import be.mille.kernel.ActorId;
import be.mille.note.Note;
import be.mille.note.Reply;
import be.mille.opinion.AskedOpinion;
import be.mille.referral.Receiver;
import be.mille.referral.Referral;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the people and services a copy speaks of, so that each is named once and looked up together. */
final class SpokenOf {
    private final Set<ActorId> people = new HashSet<>();
    private final Set<ServiceId> services = new HashSet<>();

    Set<ActorId> people() {
        return Set.copyOf(people);
    }

    Set<ServiceId> services() {
        return Set.copyOf(services);
    }

    void of(Tie one) {
        of(one.author());
        switch (one.kind()) {
            case COLLEAGUE -> of(new ActorId(one.whom()));
            case SERVICE -> services.add(new ServiceId(one.whom()));
            case MEMBER -> {}
        }
    }

    void of(@Nullable ActorId one) {
        if (one != null) {
            people.add(one);
        }
    }

    private void of(@Nullable ServiceId one) {
        if (one != null) {
            services.add(one);
        }
    }

    void of(Pregnancy one) {
        one.datings().forEach(dating -> of(dating.statedBy()));
    }

    void of(Contact one) {
        of(one.professional());
        of(one.author());
        one.notes().forEach(note -> of(note.author()));
    }

    void of(FamilyEvent one) {
        of(one.author());
    }

    void of(Gathered.Talk one) {
        var conversation = one.conversation();
        of(conversation.screening().startedBy());
        conversation.answers().values().forEach(answer -> {
            of(answer.by());
            of(answer.heardBy());
        });
        conversation.disclosures().forEach(said -> {
            of(said.by());
            of(said.reader());
        });
        one.result().sameDay().forEach(raised -> of(raised.handledBy()));
        one.turnedOut().values().forEach(all -> all.forEach(said -> of(said.by())));
        one.corrections().forEach(earlier -> {
            of(earlier.by());
            of(earlier.replacedBy());
        });
    }

    void of(Mandate one) {
        of(one.holder());
        of(one.proposedBy());
        of(one.deputy());
    }

    void of(Plan plan) {
        plan.needs().forEach(need -> {
            of(need.createdBy());
            of(need.changedBy());
        });
        plan.steps().forEach(this::of);
    }

    private void of(Step step) {
        of(step.wishBy());
        of(step.progressBy());
        of(step.changedBy());
        of(step.state().service());
        switch (step.state().owner()) {
            case Owner.Professional(var actor) -> of(actor);
            case Owner.Service(var service) -> of(service);
            case Owner.Her _ -> {}
            case null -> {}
        }
    }

    void of(CrisisPlan one) {
        of(one.changedBy());
    }

    void of(ConsentEvent one) {
        of(one.author());
        if (one.recipient().kind() == Recipient.Kind.COLLEAGUE) {
            of(new ActorId(Objects.requireNonNull(one.recipient().id())));
        }
    }

    void of(Note one) {
        of(one.author());
        one.chosen().forEach(this::of);
    }

    void of(Reply one) {
        of(one.author());
    }

    void of(AskedOpinion one) {
        of(one.asker());
        of(one.colleague());
    }

    void of(Referral one) {
        of(one.sender());
        of(one.companion());
        switch (one.to()) {
            case Receiver.Service(var service) -> of(service);
            case Receiver.Pool(var all, var _) -> all.forEach(this::of);
            case Receiver.Colleague(var actor) -> of(actor);
            case Receiver.Outside _ -> {}
        }
    }

    void of(Gathered.Handed one) {
        of(one.handover().author());
        of(one.handover().receiver());
    }

    void of(Gathered.Waited one) {
        var relay = one.relay();
        of(relay.author());
        of(relay.owner());
        of(relay.told());
        one.course().forEach(step -> {
            of(step.actor());
            of(step.whom());
        });
    }

    void of(Standing one) {
        of(one.author());
    }
}

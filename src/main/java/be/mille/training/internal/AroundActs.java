package be.mille.training.internal;

import be.mille.access.Compartment;
import be.mille.consent.ConsentKind;
import be.mille.consent.Consents;
import be.mille.consent.Interpreting;
import be.mille.consent.NoteConsent;
import be.mille.consent.Recipient;
import be.mille.consent.Wordings;
import be.mille.coordination.Nudges;
import be.mille.handover.Handovers;
import be.mille.handover.ProposeHandover;
import be.mille.handover.ProposeOutcome;
import be.mille.kernel.FamilyId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What changes who is around her: somebody is asked for news, asked to go on, comes for one subject alone, reads no more. */
@Component
class AroundActs {
    private final Handovers handovers;
    private final Nudges nudges;
    private final Consents consents;
    private final Wordings wordings;
    private final StoryCast cast;

    AroundActs(Handovers handovers, Nudges nudges, Consents consents, Wordings wordings, StoryCast cast) {
        this.handovers = handovers;
        this.nudges = nudges;
        this.consents = consents;
        this.wordings = wordings;
        this.cast = cast;
    }

    List<Deeds.Done> of(Story story, Deed.HandOver one, int number, LocalDate today) {
        return Deeds.one(one, "hands over", family -> {
            var outcome = handovers.propose(new ProposeHandover(
                    StoryCast.key(story, "handover", number),
                    family,
                    cast.professional(one.to()).id(),
                    one.border(),
                    today.plusDays(one.day()),
                    one.letter(),
                    one.border().compartment(),
                    one.read()));
            if (outcome instanceof ProposeOutcome.Refused(var problems)) {
                throw new IllegalStateException("Nobody is asked to go on: " + problems);
            }
        });
    }

    List<Deeds.Done> of(Deed.AskNews one) {
        return Deeds.one(one, "asks for news", family -> {
            if (!nudges.ask(family, cast.professional(one.of()).id())) {
                throw new IllegalStateException(one.of() + " was asked lately");
            }
        });
    }

    List<Deeds.Done> of(Story story, Deed.Bring one, int number) {
        return Deeds.one(one, "brings " + one.who() + " for " + one.subject(), family -> {
            var colleague = cast.professional(one.who());
            var note = said(
                    family,
                    StoryCast.key(story, "bring", number),
                    ConsentKind.GIVEN,
                    colleague.id().value(),
                    Set.of(one.subject()),
                    wordings.newest(Wordings.SHARE, one.language(), colleague.name()));
            if (!consents.bringFor(note, one.subject(), colleague.id())) {
                throw new IllegalStateException(one.who() + " is not bound by secrecy");
            }
        });
    }

    List<Deeds.Done> of(Story story, Deed.TakeBack one, int number) {
        return Deeds.one(one, "notes that she takes back what " + one.from() + " reads", family -> {
            var colleague = cast.professional(one.from());
            var note = said(
                    family,
                    StoryCast.key(story, "take-back", number),
                    ConsentKind.WITHDRAWN,
                    colleague.id().value(),
                    Set.of(Compartment.C0),
                    wordings.newest(Wordings.WITHDRAW, one.language(), colleague.name()));
            var seen = consents.preview(family, note.recipient(), note.subjects());
            if (consents.withdraw(note, seen.fingerprint()) != null) {
                throw new IllegalStateException("What was shown to her is no longer so");
            }
        });
    }

    private static NoteConsent said(
            FamilyId family,
            UUID key,
            ConsentKind kind,
            UUID colleague,
            Set<Compartment> subjects,
            Wordings.Said words) {
        return new NoteConsent(
                key,
                family,
                kind,
                Recipient.colleague(colleague),
                subjects,
                null,
                words.wording(),
                Interpreting.NONE,
                null,
                null,
                null);
    }
}

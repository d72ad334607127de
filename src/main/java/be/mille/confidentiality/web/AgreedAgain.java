package be.mille.confidentiality.web;

import be.mille.access.Compartment;
import be.mille.access.Relations.Relation;
import be.mille.consent.ConsentKind;
import be.mille.consent.Consents;
import be.mille.consent.Deciders;
import be.mille.consent.Interpreting;
import be.mille.consent.NoteConsent;
import be.mille.consent.Recipient;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.ui.Choice;
import be.mille.ui.Texts;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** That she agrees once more to what somebody reads: whose relation goes on, or who was kept away and comes back. */
@Component
class AgreedAgain {
    /** What is missing, at its field; DONE when nothing was. */
    enum Outcome {
        DONE,
        NOT_AGREED,
        NO_WITNESS,
        NO_DECIDER
    }

    private final Consents consents;
    private final Deciders deciders;
    private final Ids ids;

    AgreedAgain(Consents consents, Deciders deciders, Ids ids) {
        this.deciders = deciders;
        this.consents = consents;
        this.ids = ids;
    }

    List<Choice> deciders(FamilyId family, Texts t) {
        return deciders.choices(family, t);
    }

    Outcome said(FamilyId family, RenewForm form) {
        if (form.kind() == null) {
            return Outcome.NOT_AGREED;
        }
        if (form.kind() == ConsentKind.GIVEN_ORALLY && blank(form.witness())) {
            return Outcome.NO_WITNESS;
        }
        return deciders.unsaid(family, form.said()) ? Outcome.NO_DECIDER : Outcome.DONE;
    }

    /** Noted for what is read already; for one restricted subject alone, where those read it who know of it. */
    void note(FamilyId family, ActorId colleague, Collection<Relation> relations, RenewForm form) {
        var kind = Objects.requireNonNull(form.kind());
        var open = consents.reading(family).getOrDefault(colleague, Set.of()).stream()
                .filter(one -> !one.restricted())
                .collect(Collectors.toSet());
        if (relations.stream().anyMatch(one -> one.subject() == null)) {
            consents.share(note(family, colleague, open, kind, form), colleague);
        }
        relations.stream()
                .map(Relation::subject)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(one -> consents.goesOn(note(family, colleague, Set.of(one), kind, form), one, colleague));
    }

    private NoteConsent note(
            FamilyId family, ActorId colleague, Set<Compartment> subjects, ConsentKind kind, RenewForm form) {
        var witness = form.witness();
        return new NoteConsent(
                ids.next(),
                family,
                kind,
                Recipient.colleague(colleague.value()),
                subjects,
                null,
                null,
                Interpreting.NONE,
                kind == ConsentKind.GIVEN_ORALLY && witness != null ? witness.strip() : null,
                null,
                null,
                deciders.grounds(family, null, form.said()));
    }

    private static boolean blank(@Nullable String typed) {
        return typed == null || typed.isBlank();
    }
}

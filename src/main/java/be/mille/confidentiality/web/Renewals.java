package be.mille.confidentiality.web;

import be.mille.access.Access;
import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.access.Relations.Relation;
import be.mille.consent.ConsentKind;
import be.mille.consent.Consents;
import be.mille.consent.Interpreting;
import be.mille.consent.NoteConsent;
import be.mille.consent.Recipient;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a relation go on. Social care goes on when she agrees to it again; and nobody lengthens a relation of her own that nothing proves,
 * unless she agrees.
 */
@Service
@Transactional
class Renewals {
    private static final Set<Proof> UNPROVEN = Set.of(Proof.SELF_DECLARED, Proof.BROUGHT_IN);

    /** What is missing, at its field; DONE when nothing was. */
    enum Outcome {
        DONE,
        NOT_AGREED,
        NO_WITNESS
    }

    private final Access access;
    private final Relations relations;
    private final Consents consents;
    private final Ids ids;
    private final Clock clock;

    Renewals(Access access, Relations relations, Consents consents, Ids ids, Clock clock) {
        this.access = access;
        this.relations = relations;
        this.consents = consents;
        this.ids = ids;
        this.clock = clock;
    }

    /** Whose relation goes on only when she agrees. */
    Set<ActorId> asking(Collection<Relation> all) {
        return all.stream().filter(this::asks).map(Relation::actor).collect(Collectors.toSet());
    }

    private boolean asks(Relation one) {
        var me = CurrentActor.get().id();
        return one.accompaniesAt(clock.instant())
                && one.endsAt() != null
                && (one.type() == RelationType.SOCIAL_CARE || one.actor().equals(me) && UNPROVEN.contains(one.proof()));
    }

    Outcome renew(FamilyId family, ActorId colleague, RenewForm form) {
        access.require(ConfidentialityAction.CHANGE_ACCESS, family);
        var asking = relations.of(family).stream()
                .filter(one -> one.actor().equals(colleague) && asks(one))
                .toList();
        if (!asking.isEmpty()) {
            var kind = form.kind();
            if (kind == null) {
                return Outcome.NOT_AGREED;
            }
            if (kind == ConsentKind.GIVEN_ORALLY && blank(form.witness())) {
                return Outcome.NO_WITNESS;
            }
            agreed(family, colleague, asking, kind, form);
        }
        relations.renew(family, colleague);
        consents.hold(family, colleague);
        return Outcome.DONE;
    }

    /** Noted for what is read already; for one restricted subject alone, where those read it who know of it. */
    private void agreed(FamilyId family, ActorId colleague, List<Relation> asking, ConsentKind kind, RenewForm form) {
        var open = consents.reading(family).getOrDefault(colleague, Set.of()).stream()
                .filter(one -> !one.restricted())
                .collect(Collectors.toSet());
        if (asking.stream().anyMatch(one -> one.subject() == null)) {
            consents.share(note(family, colleague, open, kind, form), colleague);
        }
        asking.stream()
                .map(Relation::subject)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(one -> consents.noteNamed(note(family, colleague, Set.of(one), kind, form)));
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
                null);
    }

    private static boolean blank(@Nullable String typed) {
        return typed == null || typed.isBlank();
    }
}

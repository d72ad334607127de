package be.mille.confidentiality.web;

import be.mille.access.Access;
import be.mille.access.CurrentActor;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.access.Relations.Relation;
import be.mille.consent.Consents;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.ui.Choice;
import be.mille.ui.Texts;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

    private final Access access;
    private final Relations relations;
    private final Consents consents;
    private final AgreedAgain agreed;
    private final Clock clock;

    Renewals(Access access, Relations relations, Consents consents, AgreedAgain agreed, Clock clock) {
        this.access = access;
        this.relations = relations;
        this.consents = consents;
        this.agreed = agreed;
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

    /** Who may decide that it goes on; empty where it is hers alone. */
    List<Choice> deciders(FamilyId family, Texts t) {
        return agreed.deciders(family, t);
    }

    AgreedAgain.Outcome renew(FamilyId family, ActorId colleague, RenewForm form) {
        access.require(ConfidentialityAction.CHANGE_ACCESS, family);
        var asking = relations.of(family).stream()
                .filter(one -> one.actor().equals(colleague) && asks(one))
                .toList();
        if (!asking.isEmpty()) {
            var said = agreed.said(family, form);
            if (said != AgreedAgain.Outcome.DONE) {
                return said;
            }
            agreed.note(family, colleague, asking, form);
        }
        relations.renew(family, colleague);
        consents.hold(family, colleague);
        return AgreedAgain.Outcome.DONE;
    }
}

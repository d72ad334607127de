package be.mille.account.web;

import be.mille.access.Access;
import be.mille.access.Actor;
import be.mille.access.CurrentActor;
import be.mille.account.StepUp.Factor;
import be.mille.account.internal.AccountAction;
import be.mille.audit.AuditEntry;
import be.mille.audit.AuditLog;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down that somebody proved who she is, or tried to, and takes the proof over. */
@Component
class ProofLog {
    private final Access access;
    private final AuditLog log;
    private final Clock clock;
    private final Proofs proofs;
    private final SignInLog strangers;

    ProofLog(Access access, AuditLog log, Clock clock, Proofs proofs, SignInLog strangers) {
        this.strangers = strangers;
        this.access = access;
        this.log = log;
        this.clock = clock;
        this.proofs = proofs;
    }

    /** @return whether it holds */
    @Transactional
    public boolean outcome(boolean holds, Factor factor, HttpServletRequest request, HttpServletResponse response) {
        if (holds) {
            access.require(AccountAction.PROVE);
            proofs.note(factor, request, response);
        } else {
            log.refused(notProven(CurrentActor.get(), AccountAction.PROVE));
        }
        return holds;
    }

    /**
     * A passkey that does not hold was tried. By whoever is signed in, it is her row; by nobody known it is counted, else anybody could
     * fill the log. Whose key it may be is not looked up.
     */
    public void notSignedIn() {
        CurrentActor.find()
                .ifPresentOrElse(
                        actor -> log.refused(notProven(actor, AccountAction.SIGN_IN_BY_PASSKEY)), strangers::stranger);
    }

    private AuditEntry notProven(Actor actor, AccountAction action) {
        return new AuditEntry(
                clock.instant(),
                actor.id(),
                actor.organisation(),
                actor.function().name(),
                action.code(),
                AuditEntry.Outcome.DENY,
                "NOT_PROVEN",
                null,
                Set.of());
    }

    /** Somebody signed in with a passkey of hers. */
    @Transactional
    public void signedIn() {
        access.require(AccountAction.SIGN_IN_BY_PASSKEY);
    }
}

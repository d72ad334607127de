package be.mille.account.web;

import be.mille.access.Access;
import be.mille.access.Actor;
import be.mille.access.CurrentActor;
import be.mille.account.StepUp.Factor;
import be.mille.account.internal.AccountAction;
import be.mille.audit.AuditEntry;
import be.mille.audit.AuditLog;
import be.mille.kernel.ActorId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down that somebody proved who she is, or tried to, and takes the proof over. */
@Component
class ProofLog {
    /** Whoever comes, before anybody knows who. */
    private static final ActorId NOBODY = new ActorId(new UUID(0, 0));

    private final Access access;
    private final AuditLog log;
    private final Clock clock;
    private final Proofs proofs;

    ProofLog(Access access, AuditLog log, Clock clock, Proofs proofs) {
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
            var actor = CurrentActor.get();
            log.refused(new AuditEntry(
                    clock.instant(),
                    actor.id(),
                    actor.organisation(),
                    actor.function().name(),
                    AccountAction.PROVE.code(),
                    AuditEntry.Outcome.DENY,
                    "NOT_PROVEN",
                    null,
                    Set.of()));
        }
        return holds;
    }

    /** A passkey that does not hold was tried, by nobody known or by whoever is signed in: whose it may be is not looked up. */
    public void notSignedIn() {
        var actor = CurrentActor.find();
        log.refused(new AuditEntry(
                clock.instant(),
                actor.map(Actor::id).orElse(NOBODY),
                actor.map(Actor::organisation).orElse(null),
                actor.map(one -> one.function().name()).orElse(null),
                AccountAction.SIGN_IN_BY_PASSKEY.code(),
                AuditEntry.Outcome.DENY,
                "NOT_PROVEN",
                null,
                Set.of()));
    }

    /** Somebody signed in with a passkey of hers. */
    @Transactional
    public void signedIn() {
        access.require(AccountAction.SIGN_IN_BY_PASSKEY);
    }
}

package be.mille.account.web;

import be.mille.access.Actor;
import be.mille.access.CurrentActor;
import be.mille.account.internal.AccountAction;
import be.mille.audit.Attempts;
import be.mille.audit.AuditEntry;
import be.mille.audit.AuditEntry.Outcome;
import be.mille.audit.AuditLog;
import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.kernel.ActorId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down who begins to act in which post, and who may not, whatever she came by; whom nobody knows is counted and no more. */
@Component
class SignInLog {
    private final AuditLog log;
    private final Attempts attempts;
    private final Professionals professionals;
    private final Clock clock;

    SignInLog(AuditLog log, Attempts attempts, Professionals professionals, Clock clock) {
        this.log = log;
        this.attempts = attempts;
        this.professionals = professionals;
        this.clock = clock;
    }

    /** Where it cannot be written, nobody is signed in. */
    @Transactional
    public void begins(Actor actor) {
        log.permitted(entry(actor, AccountAction.SIGN_IN, Outcome.PERMIT, "PERMITTED"));
    }

    /** A post that ended, is suspended or is another function now: somebody came in it, or was still there. */
    public void closed(Actor actor) {
        log.refused(entry(actor, AccountAction.SIGN_IN, Outcome.DENY, "CLOSED"));
    }

    /** Somebody known came, and none of the posts she had runs; a stranger, where she never had any. */
    public void closed(List<ActorId> posts) {
        posts.forEach(one -> professionals.find(one).map(Professional::actor).ifPresent(this::closed));
        if (posts.isEmpty()) {
            stranger();
        }
    }

    public void stranger() {
        attempts.count(Attempts.Kind.SIGN_IN);
    }

    /**
     * A form was sent with a post that is not hers. The line stands with the post she acts in, at the choice of one with her first.
     *
     * @param tried what was sent, of which an id alone is written down
     */
    public void notHers(List<ActorId> hers, String tried) {
        CurrentActor.find()
                .or(() -> hers.stream().findFirst().flatMap(professionals::find).map(Professional::actor))
                .ifPresent(actor -> log.refused(entry(
                        actor,
                        AccountAction.TAKE_POST,
                        Outcome.DENY,
                        id(tried).map(one -> "NOT_OWN " + one).orElse("NOT_OWN"))));
    }

    private static Optional<UUID> id(String tried) {
        try {
            return Optional.of(UUID.fromString(tried));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private AuditEntry entry(Actor actor, AccountAction action, Outcome outcome, String reason) {
        return new AuditEntry(
                clock.instant(),
                actor.id(),
                actor.organisation(),
                actor.function().name(),
                action.code(),
                outcome,
                reason,
                null,
                Set.of());
    }
}

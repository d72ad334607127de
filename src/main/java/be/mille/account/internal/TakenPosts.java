package be.mille.account.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Actor;
import be.mille.access.CurrentActor;
import be.mille.audit.AuditEntry;
import be.mille.audit.AuditEntry.Outcome;
import be.mille.audit.AuditLog;
import be.mille.kernel.ActorId;
import be.mille.sql.Sql;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What follows when somebody takes a further post: what is shut to her in one is shut in each, and nobody hands a post to herself. */
@Component
class TakenPosts {
    private final Sql sql;
    private final AuditLog log;
    private final Clock clock;

    TakenPosts(Sql sql, AuditLog log, Clock clock) {
        this.sql = sql;
        this.log = log;
        this.clock = clock;
    }

    /** The log says that it happened, and neither of whom nor how often: whose records they are is kept with those records alone. */
    void taken(ActorId post) {
        long shut = sql.find(
                        row -> row.getLong("shut"),
                        "select account.kept_away_too(:post, :now) as shut",
                        p("post", post),
                        p("now", clock.instant()))
                .orElse(0L);
        if (shut > 0) {
            log.permitted(entry(post, AccountAction.KEPT_AWAY_TOO, Outcome.PERMIT, "EXCLUDED"));
        }
    }

    /** The link stays as it is, for whom it was meant. */
    void refused(ActorId post, ActorId by) {
        log.refused(entry(by, AccountAction.TAKE_POST, Outcome.DENY, "OWN_POST " + post));
    }

    /** Nobody is signed in yet, unless she is already in another post: then the line is hers. */
    private AuditEntry entry(ActorId post, AccountAction action, Outcome outcome, String reason) {
        var actor = CurrentActor.find();
        return new AuditEntry(
                clock.instant(),
                actor.map(Actor::id).orElse(post),
                actor.map(Actor::organisation).orElse(null),
                actor.map(one -> one.function().name()).orElse(null),
                action.code(),
                outcome,
                reason,
                null,
                Set.of());
    }
}

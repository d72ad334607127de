package be.mille.confidentiality.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Access;
import be.mille.access.Actor;
import be.mille.audit.AuditEntry;
import be.mille.audit.AuditLog;
import be.mille.confidentiality.Sleeping;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.sql.Sql;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The holder's side of sleeping relations. They open nothing, so that no relation can be asked: the database knows whose they are. */
@Service
@Transactional
class SleepService implements Sleeping {
    private final Sql sql;
    private final Access access;
    private final AuditLog log;
    private final Clock clock;

    SleepService(Sql sql, Access access, AuditLog log, Clock clock) {
        this.sql = sql;
        this.access = access;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public List<Asleep> mine() {
        access.require(SleepAction.SEE_ASLEEP);
        return sql.list(
                row -> new Asleep(
                        row.getObject("id", UUID.class),
                        row.getString("initials"),
                        row.getObject("accompanied", OffsetDateTime.class).toInstant(),
                        row.getObject("since", OffsetDateTime.class).toInstant()),
                "select id, initials, accompanied, since from confidentiality.asleep()");
    }

    @Override
    public List<Dozing> soon() {
        access.require(SleepAction.SEE_ASLEEP);
        return sql.list(
                row -> new Dozing(
                        new FamilyId(row.getObject("family", UUID.class)),
                        row.getObject("last", OffsetDateTime.class).toInstant().plus(Silence.SLEEPS_AFTER)),
                "select family, last from confidentiality.dozing(:before)",
                p("before", clock.instant().minus(Silence.SLEEPS_AFTER).plus(Silence.TOLD_BEFORE)));
    }

    @Override
    public FamilyId wake(UUID asleep) {
        return decided(SleepAction.WAKE, "select confidentiality.wake(:id) as family", asleep);
    }

    @Override
    public void letGo(UUID asleep) {
        decided(SleepAction.LET_GO, "select confidentiality.let_go(:id) as family", asleep);
    }

    private FamilyId decided(SleepAction action, String statement, UUID asleep) {
        var actor = access.require(action);
        var found = sql.list(
                        row -> Optional.ofNullable(row.getObject("family", UUID.class)), statement, p("id", asleep))
                .getFirst();
        if (found.isEmpty()) {
            log.refused(entry(actor, action, AuditEntry.Outcome.DENY, "NO_RELATION", null));
            throw new NotFoundException();
        }
        var family = new FamilyId(found.get());
        log.permitted(entry(actor, action, AuditEntry.Outcome.PERMIT, "PERMITTED", family));
        return family;
    }

    private AuditEntry entry(
            Actor actor, SleepAction action, AuditEntry.Outcome outcome, String reason, @Nullable FamilyId family) {
        Instant now = clock.instant();
        return new AuditEntry(
                now,
                actor.id(),
                actor.organisation(),
                actor.function().name(),
                action.code(),
                outcome,
                reason,
                family,
                Set.of());
    }
}

package be.mille.access.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Access;
import be.mille.access.Action;
import be.mille.access.Actor;
import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.access.LookWatch;
import be.mille.access.Opening;
import be.mille.access.RelationType;
import be.mille.audit.AuditEntry;
import be.mille.audit.AuditLog;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.sql.Sql;
import be.mille.sql.TransactionMemory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fetches what the actor holds, lets {@link Policy} decide, logs the answer. */
@Component
class AccessEngine implements Access {
    private final Sql sql;
    private final AuditLog log;
    private final Clock clock;
    private final LookWatch watch;

    AccessEngine(Sql sql, AuditLog log, Clock clock, LookWatch watch) {
        this.watch = watch;
        this.sql = sql;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public Opening require(Action action, FamilyId family) {
        return require(action, family, Compartment.C0);
    }

    @Override
    public Opening require(Action action, FamilyId family, Compartment compartment) {
        return required(action, family, compartment, null);
    }

    @Override
    public Opening require(Action action, FamilyId family, Compartment compartment, ActorId author) {
        return required(action, family, compartment, author);
    }

    private Opening required(Action action, FamilyId family, Compartment compartment, @Nullable ActorId author) {
        var actor = CurrentActor.get();
        var verdict = decide(actor, action, family, compartment, author);
        if (!verdict.permitted()) {
            log.refused(entry(actor, action, verdict.reason(), family, Set.of(compartment)));
            throw new NotFoundException();
        }
        var opening = new Opening(family, actor, verdict.whole(), verdict.parts(), verdict.writes());
        log.permitted(entry(actor, action, verdict.reason(), family, opening.compartments()));
        watch.looked(actor, family);
        return opening;
    }

    @Override
    public Actor require(Action action) {
        var actor = CurrentActor.get();
        if (!Policy.functionAllows(actor, action)) {
            log.refused(entry(actor, action, Policy.Reason.FUNCTION, null, Set.of()));
            throw new NotFoundException();
        }
        log.permitted(entry(actor, action, Policy.Reason.PERMITTED, null, Set.of()));
        return actor;
    }

    /** What an actor holds is only known inside a transaction: a page that has none gets one, instead of a silent no. */
    @Override
    @Transactional(readOnly = true)
    public boolean offers(Action action, FamilyId family, Compartment compartment) {
        return decide(CurrentActor.get(), action, family, compartment, null).permitted();
    }

    private Policy.Verdict decide(
            Actor actor, Action action, FamilyId family, Compartment compartment, @Nullable ActorId author) {
        var held = TransactionMemory.once(new Holder(actor.id(), family), () -> held(family));
        return Policy.decide(actor, action, compartment, author, held, clock.instant());
    }

    /** Whose facts about which family a transaction has read already. */
    record Holder(ActorId actor, FamilyId family) {}

    private List<Policy.Held> held(FamilyId family) {
        return sql.list(
                AccessEngine::held,
                "select kind, type, writes, scope, author, since, until, ended from access.held(:family)",
                p("family", family));
    }

    private static Policy.Held held(ResultSet row) throws SQLException {
        return switch (row.getString("kind")) {
            case "RELATION" ->
                new Policy.Held.Relation(
                        RelationType.BREAK_GLASS.name().equals(row.getString("type")),
                        row.getBoolean("writes"),
                        scope(row),
                        span(row));
            case "CLEARANCE" ->
                new Policy.Held.Clearance(
                        scope(row).iterator().next(), new ActorId(row.getObject("author", UUID.class)), span(row));
            case "EXCLUSION" -> new Policy.Held.Exclusion(instant(row.getObject("until", OffsetDateTime.class)));
            default -> throw new IllegalStateException("Unknown kind of access fact");
        };
    }

    private static Policy.Span span(ResultSet row) throws SQLException {
        return new Policy.Span(
                row.getObject("since", OffsetDateTime.class).toInstant(),
                instant(row.getObject("until", OffsetDateTime.class)),
                row.getBoolean("ended"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    static Set<Compartment> scope(ResultSet row) throws SQLException {
        var names = (String[]) row.getArray("scope").getArray();
        return Arrays.stream(names).map(Compartment::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private AuditEntry entry(
            Actor actor, Action action, Policy.Reason reason, @Nullable FamilyId family, Set<Compartment> open) {
        return new AuditEntry(
                clock.instant(),
                actor.id(),
                actor.organisation(),
                actor.function().name(),
                action.code(),
                reason == Policy.Reason.PERMITTED ? AuditEntry.Outcome.PERMIT : AuditEntry.Outcome.DENY,
                reason.name(),
                family,
                open.stream().map(Enum::name).collect(Collectors.toSet()));
    }
}

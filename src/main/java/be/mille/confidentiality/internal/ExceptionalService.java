package be.mille.confidentiality.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Access;
import be.mille.access.Actor;
import be.mille.access.ActorFunction;
import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.audit.AuditEntry;
import be.mille.audit.AuditLog;
import be.mille.confidentiality.ExceptionalOpenings;
import be.mille.confidentiality.ExceptionalReason;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.sql.Sql;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks the functions of the database, which compare, count, open and tell in one; logs what was refused. */
@Service
@Transactional
class ExceptionalService implements ExceptionalOpenings {
    private static final int WORKING_DAYS_TO_REVIEW = 2;

    private final Sql sql;
    private final Access access;
    private final AuditLog log;
    private final ExceptionalRules rules;
    private final ExceptionalMail notices;
    private final Clock clock;
    private final OpeningSeals seals;

    ExceptionalService(
            Sql sql,
            Access access,
            AuditLog log,
            ExceptionalRules rules,
            ExceptionalMail notices,
            Clock clock,
            OpeningSeals seals) {
        this.seals = seals;
        this.sql = sql;
        this.access = access;
        this.log = log;
        this.rules = rules;
        this.notices = notices;
        this.clock = clock;
    }

    /** Every page asks: mostly from memory, so without a transaction of its own. */
    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean eligible(Actor actor) {
        return rules.of(actor).isPresent();
    }

    @Override
    public Map<ActorFunction, Rule> rules() {
        return rules.all();
    }

    @Override
    public Set<Compartment> choices(Actor actor) {
        return rules.of(actor).map(ExceptionalRules.Rule::choice).orElse(Set.of());
    }

    @Override
    public Outcome open(Request request) {
        var actor = access.require(ExceptionalAction.OPEN);
        var rule = rules.of(actor).orElseThrow(() -> {
            log.refused(refusal(actor, "FUNCTION"));
            return new NotFoundException();
        });
        var scope = EnumSet.copyOf(rule.scope());
        request.chosen().stream().filter(rule.choice()::contains).forEach(scope::add);
        var due = Brussels.startOf(
                WorkingDays.after(Brussels.today(clock), WORKING_DAYS_TO_REVIEW).plusDays(1));
        var answer = sql.find(
                        row -> new Answer(row.getString("outcome"), row.getObject("family", UUID.class)),
                        """
                        select outcome, family from confidentiality.open(:key, cast(:called as text), cast(:birth as text),
                            cast(:reference as text), :reason, :words, :scope, :function, :due)
                        """,
                        p("key", request.key()),
                        p("called", request.called()),
                        p("birth", request.birth()),
                        p("reference", request.reference()),
                        p("reason", request.reason()),
                        p("words", seals.of(request.key()).close("words", request.words())),
                        p("scope", scope),
                        p("function", actor.function()),
                        p("due", due))
                .orElseThrow();
        var outcome = outcome(answer, request.key());
        if (answer.code().equals("OPENED")) {
            notices.write(request.key(), answer.opened(), actor);
        }
        if (!(outcome instanceof Outcome.Opened)) {
            log.refused(refusal(actor, outcome.getClass().getSimpleName().toUpperCase(Locale.ROOT)));
        }
        return outcome;
    }

    private record Answer(String code, @Nullable UUID family) {
        FamilyId opened() {
            return new FamilyId(Objects.requireNonNull(family));
        }
    }

    private Outcome outcome(Answer answer, UUID opening) {
        return switch (answer.code()) {
            case "OPENED" -> new Outcome.Opened(answer.opened());
            // a form sent twice opened it the first time; else she is one of the team
            case "ALREADY" ->
                running().filter(one -> one.id().equals(opening)).isPresent()
                        ? new Outcome.Opened(answer.opened())
                        : new Outcome.Ours(answer.opened());
            case "ABSENT" -> new Outcome.Absent();
            case "LIMITED" -> new Outcome.Limited();
            case "ANOTHER" -> new Outcome.Another();
            case "SUSPENDED" -> new Outcome.Suspended();
            default -> throw new IllegalStateException("Unknown outcome " + answer.code());
        };
    }

    private AuditEntry refusal(Actor actor, String reason) {
        return new AuditEntry(
                clock.instant(),
                actor.id(),
                actor.organisation(),
                actor.function().name(),
                ExceptionalAction.OPEN.code(),
                AuditEntry.Outcome.DENY,
                reason,
                null,
                Set.of());
    }

    @Override
    public void end(UUID opening) {
        access.require(ExceptionalAction.END);
        found("select coalesce(confidentiality.end_opening(:id), false) as done", opening);
    }

    @Override
    public boolean suspended() {
        return sql.find(row -> row.getBoolean("suspended"), "select suspended from confidentiality.standing()")
                .orElse(false);
    }

    @Override
    public Optional<Running> running() {
        return sql
                .list(
                        row -> new Running(
                                row.getObject("id", UUID.class),
                                new FamilyId(row.getObject("family", UUID.class)),
                                row.getObject("until", OffsetDateTime.class).toInstant()),
                        "select id, family, until from confidentiality.running()")
                .stream()
                .findFirst();
    }

    @Override
    public List<Notice> notices() {
        if (!CurrentActor.get().function().accompaniesFamilies()) {
            return List.of();
        }
        return sql.list(
                row -> new Notice(
                        row.getObject("id", UUID.class),
                        new FamilyId(row.getObject("family", UUID.class)),
                        row.getString("reference"),
                        new ActorId(row.getObject("actor", UUID.class)),
                        ExceptionalReason.valueOf(row.getString("reason")),
                        row.getObject("at", OffsetDateTime.class).toInstant()),
                "select id, family, reference, actor, reason, at from confidentiality.notices()");
    }

    @Override
    public void seen(UUID notice) {
        access.require(ExceptionalAction.SEE_NOTICE);
        found("select coalesce(confidentiality.notice_seen(:id), false) as done", notice);
    }

    @Override
    public String reference(FamilyId family) {
        return sql.find(
                        row -> row.getString("reference"),
                        "select confidentiality.reference(:family) as reference",
                        p("family", family))
                .orElseThrow();
    }

    private void found(String statement, UUID id) {
        if (!sql.find(row -> row.getBoolean("done"), statement, p("id", id)).orElse(false)) {
            throw new NotFoundException();
        }
    }
}

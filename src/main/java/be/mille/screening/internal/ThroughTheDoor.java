package be.mille.screening.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Compartment;
import be.mille.audit.Attempts;
import be.mille.audit.AuditEntry;
import be.mille.audit.AuditLog;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.kernel.LinkKeys;
import be.mille.kernel.NotFoundException;
import be.mille.screening.Given;
import be.mille.screening.Herself.Visit;
import be.mille.screening.Screening;
import be.mille.screening.ScreeningId;
import be.mille.screening.ScreeningPack.Domain;
import be.mille.screening.ScreeningRules;
import be.mille.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What a transaction of hers can do: it has no reader, it stands in a door. The database compares secret and code and opens what was
 * given through that door; the log names the door as the one who acted.
 */
@Component
class ThroughTheDoor {
    private static final String FUNCTION = "HERSELF";
    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final AuditLog log;
    private final Attempts attempts;
    private final AnswerSeals seals;

    ThroughTheDoor(Sql sql, Ids ids, Clock clock, AuditLog log, Attempts attempts, AnswerSeals seals) {
        this.attempts = attempts;
        this.seals = seals;
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.log = log;
    }

    /** The door as the database found it. */
    record Standing(
            UUID door,
            ScreeningId screening,
            FamilyId family,
            ActorId author,
            boolean alone,
            DoorStage stage,
            String language,
            Instant expiresAt) {}

    /** What became of a code that was tried. */
    record Tried(UUID door, FamilyId family, String way, String language, int wrong, boolean fits) {}

    /** Counted even when nothing else comes of the request: the caller's transaction ends well. */
    Optional<Tried> knock(String secret, String code) {
        var tried = sql.find(
                row -> new Tried(
                        row.getObject("door", UUID.class),
                        new FamilyId(row.getObject("family", UUID.class)),
                        row.getString("way"),
                        row.getString("language"),
                        row.getInt("wrong"),
                        row.getBoolean("fits")),
                "select door, family, way, language, wrong, fits from screening.knock(:secret, :code, :now)",
                p("secret", LinkKeys.hash(secret)),
                p("code", LinkKeys.hash(secret, code)),
                p("now", clock.instant()));
        if (tried.isEmpty()) {
            attempts.count(Attempts.Kind.DOOR);
        }
        tried.ifPresent(one -> {
            var entry = entry(one.door(), one.family(), "herself.knock", one.fits(), one.way(), Set.of());
            if (one.fits()) {
                log.permitted(entry);
            } else {
                log.refused(entry);
            }
        });
        return tried;
    }

    /** @throws NotFoundException when the door does not open, or opens no more */
    Standing enter(Visit visit) {
        sql.list(
                _ -> 1,
                """
                select set_config('mille.door', :secret, true), set_config('mille.code', :code, true),
                    set_config('mille.now', :now, true)
                """,
                p("secret", visit.secret()),
                p("code", visit.code()),
                p("now", clock.instant().toString()));
        return sql.find(ThroughTheDoor::standing, """
                        select id, screening, family, author, alone, stage, language, expires_at from screening.standing()
                        where id is not null
                        """).orElseThrow(NotFoundException::new);
    }

    void permitted(Standing standing, Visit visit, String action, Set<Domain> domains) {
        var compartments = new HashSet<String>();
        domains.forEach(one -> compartments.add(one.compartment().name()));
        log.permitted(entry(
                standing.door(), standing.family(), action, true, visit.way().name(), compartments));
    }

    private AuditEntry entry(
            UUID door, FamilyId family, String action, boolean permitted, String reason, Set<String> compartments) {
        return new AuditEntry(
                clock.instant(),
                new ActorId(door),
                null,
                FUNCTION,
                action,
                permitted ? AuditEntry.Outcome.PERMIT : AuditEntry.Outcome.DENY,
                reason,
                family,
                compartments);
    }

    void takeTheDoor() {
        sql.list(_ -> 1, "select screening.take_the_door()");
    }

    void leaveFinished() {
        sql.list(_ -> 1, "select screening.leave_finished()");
    }

    Set<String> taken() {
        return Set.copyOf(sql.list(row -> row.getString(1), "select screening.taken()"));
    }

    private record Reads(ActorId reader, Compartment compartment) {}

    Map<Compartment, Set<ActorId>> readers() {
        return sql
                .list(
                        row -> new Reads(
                                new ActorId(row.getObject("reader", UUID.class)),
                                Compartment.valueOf(row.getString("compartment"))),
                        "select reader, compartment from screening.who_reads_hers()")
                .stream()
                .collect(Collectors.groupingBy(
                        Reads::compartment, Collectors.mapping(Reads::reader, Collectors.toSet())));
    }

    void setAside(Standing standing, Domain domain, Given given) {
        var seal = seals.of(standing.family(), domain.compartment().name(), standing.screening(), given.item());
        sql.list(
                _ -> 1,
                "select screening.set_aside(:entry, :item, :kind, cast(:codes as text[]), :words, :key)",
                p("entry", ids.next()),
                p("item", given.item()),
                p("kind", given.kind()),
                p("codes", seal.codes(given.codes())),
                p("words", seal.words(given.words())),
                p("key", given.key()));
    }

    void raise(Screening screening, Domain domain, ScreeningRules.Outcome outcome) {
        for (var sign : outcome.sameDay()) {
            sql.list(
                    _ -> 1,
                    "select screening.raise(:entry, :compartment, :domain, :code, :pack, :version)",
                    p("entry", ids.next()),
                    p("compartment", domain.compartment()),
                    p("domain", domain.id()),
                    p("code", sign.trigger().id()),
                    p("pack", screening.pack()),
                    p("version", screening.packVersion()));
        }
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                row.getObject("id", UUID.class),
                new ScreeningId(row.getObject("screening", UUID.class)),
                new FamilyId(row.getObject("family", UUID.class)),
                new ActorId(row.getObject("author", UUID.class)),
                row.getBoolean("alone"),
                DoorStage.valueOf(row.getString("stage")),
                row.getString("language"),
                Optional.ofNullable(ScreeningStore.instant(row, "expires_at")).orElseThrow());
    }
}

package be.mille.erasure.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Compartment;
import be.mille.erasure.Erasures.Request;
import be.mille.erasure.Erasures.State;
import be.mille.erasure.Erasures.Waiting;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.sealing.Seal;
import be.mille.sealing.Sealing;
import be.mille.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Rows of requests; what the officer wrote lies closed under a key of the request, since the record's own are gone. */
@Component
class RequestStore {
    private final Sql sql;
    private final Sealing sealing;

    RequestStore(Sql sql, Sealing sealing) {
        this.sql = sql;
        this.sealing = sealing;
    }

    /** @return whether it was not there yet, and nothing else of the same author waits */
    boolean add(UUID id, FamilyId family, Set<Compartment> subjects, Instant now) {
        return sql.find(
                        row -> row.getBoolean("added"),
                        "select erasure.ask(:id, :family, :subjects, :now) as added",
                        p("id", id),
                        p("family", family),
                        p("subjects", subjects),
                        p("now", now))
                .orElse(false);
    }

    boolean exists(UUID id) {
        return sql.find(_ -> 1, "select 1 from erasure.request where id = :id", p("id", id))
                .isPresent();
    }

    boolean waits(FamilyId family) {
        return sql.find(_ -> 1, """
                        select 1 from erasure.request
                        where :family = any(records) and state = 'ASKED' and author = access.actor() limit 1
                        """, p("family", family)).isPresent();
    }

    List<Request> mine() {
        return sql.list(this::request, """
                select id, confidentiality.reference(family) as reference, subjects, asked_at, state, decided_at, words
                from erasure.request where author = access.actor() order by asked_at desc, id desc
                """);
    }

    int toAskAnew(Instant since) {
        return sql.list(row -> row.getInt("waiting"), """
                        select count(*) as waiting from erasure.request r
                        where r.author = access.actor() and r.state = 'CHANGED' and r.decided_at > :since
                          and not exists (select 1 from erasure.request n
                              where n.id <> r.id and n.author = r.author and n.asked_at >= r.decided_at and n.records && r.records)
                        """, p("since", since)).getFirst();
    }

    boolean takeBack(UUID id, Instant now) {
        return sql.update("""
                        update erasure.request set state = 'TAKEN_BACK', decided_at = :now
                        where id = :id and author = access.actor() and state = 'ASKED'
                        """, p("id", id), p("now", now)) == 1;
    }

    List<Waiting> waiting() {
        return sql.list(
                row -> {
                    var author = row.getObject("author", UUID.class);
                    return new Waiting(
                            row.getObject("id", UUID.class),
                            row.getString("reference"),
                            author == null ? null : new ActorId(author),
                            row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                            row.getBoolean("whole"));
                },
                "select id, reference, author, asked_at, whole from erasure.waiting()");
    }

    /** @return what became of it; empty when there was nothing to decide for the reader */
    Optional<State> decide(UUID id, boolean confirmed, String words) {
        return sql.list(
                        row -> Optional.ofNullable(row.getString("state")).map(State::valueOf),
                        "select erasure.decide(:id, :confirmed, :words) as state",
                        p("id", id),
                        p("confirmed", confirmed),
                        p("words", seal(id).close("words", words)))
                .getFirst();
    }

    private Seal seal(UUID request) {
        return sealing.of("erasure.request", new FamilyId(request), Compartment.C0, request);
    }

    private Request request(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var decided = row.getObject("decided_at", OffsetDateTime.class);
        return new Request(
                id,
                row.getString("reference"),
                subjects((String[]) row.getArray("subjects").getArray()),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                State.valueOf(row.getString("state")),
                decided == null ? null : decided.toInstant(),
                seal(id).openAny("words", row.getString("words")));
    }

    private static Set<Compartment> subjects(String[] names) {
        var subjects = EnumSet.noneOf(Compartment.class);
        Arrays.stream(names).map(Compartment::valueOf).forEach(subjects::add);
        return subjects;
    }
}

package be.mille.screening.internal;

import static be.mille.sql.Sql.p;

import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.screening.Answer;
import be.mille.screening.AnswerKind;
import be.mille.screening.Given;
import be.mille.screening.NotAskedReason;
import be.mille.screening.Screening;
import be.mille.screening.ScreeningId;
import be.mille.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers and what they were before. */
@Component
class AnswerStore {
    static final String ANSWER = """
            select a.id, a.family, a.screening, a.compartment, a.domain, a.item, a.concept, a.kind, a.codes, a.words, a.reason,
                a.known_at, a.known_by, a.at, a.by, a.version, a.page, a.key, a.waiting
            from screening.answer a
            """;
    private final Sql sql;
    private final Ids ids;
    private final AnswerSeals seals;

    AnswerStore(Sql sql, Ids ids, AnswerSeals seals) {
        this.sql = sql;
        this.ids = ids;
        this.seals = seals;
    }

    /** Where an answer belongs, and whether it waits to be talked over because she gave it herself. */
    record Place(
            FamilyId family,
            ScreeningId screening,
            String compartment,
            String domain,
            String concept,
            boolean waiting) {}

    /** An answer with the page and key it was last saved with. */
    record Row(Answer answer, UUID page, UUID key, boolean waiting) {}

    Map<String, Row> ofDomain(ScreeningId screening, String domain) {
        var rows = new HashMap<String, Row>();
        sql.list(
                        this::row,
                        ANSWER + "where a.screening = :screening and a.domain = :domain",
                        p("screening", screening),
                        p("domain", domain))
                .forEach(row -> rows.put(row.answer().item(), row));
        return rows;
    }

    /** The last answer the same person gave to the same question in an earlier screening, as far as the reader may know. */
    Optional<Answer> known(List<FamilyId> records, Screening but, String concept) {
        return sql.find(
                        this::row,
                        ANSWER + """
                        join screening.screening s on s.id = a.screening and s.person is not distinct from cast(:person as uuid)
                        where a.family = any(:records) and a.concept = :concept and a.screening <> :but
                          and a.kind in ('ANSWERED', 'KEPT') and not a.waiting
                        order by a.at desc, a.id desc limit 1
                        """,
                        p("records", records),
                        p("concept", concept),
                        p("but", but.id()),
                        p("person", but.person()))
                .map(Row::answer);
    }

    /** Whether this very act was stored before and answered over since: it comes a second time, and late. */
    boolean replayed(UUID answer, UUID key) {
        return sql.find(
                        row -> row.getInt(1),
                        "select 1 from screening.answer_history where answer = :answer and key = :key limit 1",
                        p("answer", answer),
                        p("key", key))
                .isPresent();
    }

    /** @return false when somebody else answered the question at the same moment */
    boolean insert(Place place, Given given, @Nullable Answer known, Instant at, ActorId by) {
        var seal = seals.of(place.family(), place.compartment(), place.screening(), given.item());
        return sql.update(
                        """
                insert into screening.answer (id, screening, family, compartment, author, domain, item, concept, kind, codes,
                    words, reason, known_at, known_by, at, by, page, key, version, waiting)
                values (:id, :screening, :family, :compartment,
                    (select started_by from screening.screening where id = :screening), :domain, :item, :concept, :kind, :codes, :words,
                    :reason, :known_at, :known_by, :at, :by, :page, :key, 1, :waiting)
                on conflict (screening, item) do nothing
                """,
                        p("id", ids.next()),
                        p("screening", place.screening()),
                        p("family", place.family()),
                        p("compartment", place.compartment()),
                        p("domain", place.domain()),
                        p("item", given.item()),
                        p("concept", place.concept()),
                        p("kind", given.kind()),
                        p("codes", seal.codes(given.codes())),
                        p("words", seal.words(given.words())),
                        p("reason", given.reason()),
                        p("known_at", known == null ? null : known.saidAt()),
                        p("known_by", known == null ? null : known.heardBy()),
                        p("at", at),
                        p("by", by),
                        p("page", given.page()),
                        p("key", given.key()),
                        p("waiting", place.waiting()))
                == 1;
    }

    void replace(FamilyId family, Answer before, Given given, @Nullable Answer known, Instant at, ActorId by) {
        var seal = seals.of(family, before.compartment(), before.screening(), before.item());
        sql.update("""
                insert into screening.answer_history (id, answer, screening, family, compartment, author, item, kind, codes,
                    words, reason, at, by, key, version, replaced_at, replaced_by, waiting)
                select :id, a.id, a.screening, a.family, a.compartment, a.author, a.item, a.kind, a.codes, a.words,
                    a.reason, a.at, a.by, a.key, a.version, :at, :by, a.waiting
                from screening.answer a where a.id = :answer
                """, p("id", ids.next()), p("answer", before.id()), p("at", at), p("by", by));
        sql.updateOne(
                """
                update screening.answer set kind = :kind, codes = :codes, words = :words, reason = :reason,
                    known_at = :known_at, known_by = :known_by, at = :at, by = :by, page = :page, key = :key,
                    talked_at = null, version = version + 1
                where id = :answer and version = :version
                """,
                p("kind", given.kind()),
                p("codes", seal.codes(given.codes())),
                p("words", seal.words(given.words())),
                p("reason", given.reason()),
                p("known_at", known == null ? null : known.saidAt()),
                p("known_by", known == null ? null : known.heardBy()),
                p("at", at),
                p("by", by),
                p("page", given.page()),
                p("key", given.key()),
                p("answer", before.id()),
                p("version", before.version()));
    }

    Row row(ResultSet row) throws SQLException {
        var seal = seals.of(row);
        var reason = row.getString("reason");
        var knownBy = row.getObject("known_by", UUID.class);
        return new Row(
                new Answer(
                        row.getObject("id", UUID.class),
                        new ScreeningId(row.getObject("screening", UUID.class)),
                        row.getString("compartment"),
                        row.getString("domain"),
                        row.getString("item"),
                        row.getString("concept"),
                        AnswerKind.valueOf(row.getString("kind")),
                        seal.codes(row),
                        seal.words(row),
                        reason == null ? null : NotAskedReason.valueOf(reason),
                        ScreeningStore.instant(row, "known_at"),
                        knownBy == null ? null : new ActorId(knownBy),
                        Optional.ofNullable(ScreeningStore.instant(row, "at")).orElseThrow(),
                        new ActorId(row.getObject("by", UUID.class)),
                        row.getInt("version")),
                row.getObject("page", UUID.class),
                row.getObject("key", UUID.class),
                row.getBoolean("waiting"));
    }
}

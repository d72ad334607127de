package be.mille.consent.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Compartment;
import be.mille.consent.ConsentEvent;
import be.mille.consent.ConsentKind;
import be.mille.consent.Interpreting;
import be.mille.consent.NoteConsent;
import be.mille.consent.Recipient;
import be.mille.consent.Wording;
import be.mille.directory.Professional;
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
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The table of events: rows are added and read, nothing else. */
@Component
class EventStore {
    private static final String TABLE = "consent.event";
    private final Sql sql;
    private final Sealing sealing;

    EventStore(Sql sql, Sealing sealing) {
        this.sql = sql;
        this.sealing = sealing;
    }

    /** Those the reader may know, the oldest first. */
    List<ConsentEvent> of(Collection<FamilyId> records) {
        return sql.list(this::event, """
                select id, family, kind, recipient_kind, recipient, subjects, until, wording, wording_version, wording_language,
                    wording_text, interpreter, witness, article, reason, task, task_words, decided_by, decider_name, decider_tie,
                    decider_item, heard, compartment, author, noted_at
                from consent.event where family = any (:records) order by noted_at, id
                """, p("records", records));
    }

    /** Also by those that the current actor may not know; says nothing of them. */
    void holdApart(FamilyId family, Collection<FamilyId> records, Professional who) {
        sql.find(
                _ -> true,
                "select consent.hold_apart(:family, :records, :reader, :house)",
                p("family", family),
                p("records", records),
                p("reader", who.id()),
                p("house", who.organisation()));
    }

    boolean has(FamilyId family, UUID id) {
        return sql.find(
                        row -> true,
                        "select 1 from consent.event where family = :family and id = :id",
                        p("family", family),
                        p("id", id))
                .isPresent();
    }

    /** Sent twice, it is there once: false the second time. */
    boolean add(UUID id, NoteConsent note, Compartment where, Set<Compartment> subjects, ActorId author, Instant now) {
        var words = note.words();
        var seal = sealing.of(TABLE, note.family(), where, id);
        var grounds = GroundsRow.of(note.grounds());
        return sql.update(
                        """
                insert into consent.event (id, family, kind, recipient_kind, recipient, subjects, until, wording, wording_version,
                    wording_language, wording_text, interpreter, witness, article, reason, task, task_words, decided_by, decider_name,
                    decider_tie, decider_item, heard, compartment, author, noted_at)
                values (:id, :family, :kind, :recipientKind, cast(:recipient as uuid), :subjects, cast(:until as timestamptz),
                    :wording, :version, :language, :text, :interpreter, :witness, :article, :reason, :task, :taskWords, :decidedBy, :name, :tie,
                    :item, :heard, :compartment, :author, :now)
                on conflict (id) do nothing
                """,
                        p("id", id),
                        p("family", note.family()),
                        p("kind", note.kind()),
                        p("recipientKind", note.recipient().kind()),
                        p("recipient", note.recipient().id()),
                        p("subjects", subjects),
                        p("until", note.until()),
                        p("wording", words == null ? null : words.id()),
                        p("version", words == null ? null : words.version()),
                        p("language", words == null ? null : words.language()),
                        p("text", words == null ? null : seal.close("wording_text", words.text())),
                        p("interpreter", note.interpreting()),
                        p("witness", seal.closeAny("witness", note.witness())),
                        p("article", note.article()),
                        p("reason", seal.closeAny("reason", note.reason())),
                        p("task", grounds.task()),
                        p("taskWords", seal.closeAny("task_words", grounds.words())),
                        p("decidedBy", grounds.decidedBy()),
                        p("name", seal.closeAny("decider_name", grounds.name())),
                        p("tie", seal.closeAny("decider_tie", grounds.tie())),
                        p("item", seal.closeAny("decider_item", grounds.item())),
                        p("heard", note.grounds().heard()),
                        p("compartment", where),
                        p("author", author),
                        p("now", now))
                > 0;
    }

    private ConsentEvent event(ResultSet row) throws SQLException {
        var seal = sealing.of(TABLE, row);
        var until = row.getObject("until", OffsetDateTime.class);
        return new ConsentEvent(
                row.getObject("id", UUID.class),
                new FamilyId(row.getObject("family", UUID.class)),
                ConsentKind.valueOf(row.getString("kind")),
                new Recipient(
                        Recipient.Kind.valueOf(row.getString("recipient_kind")),
                        row.getObject("recipient", UUID.class)),
                Arrays.stream((String[]) row.getArray("subjects").getArray())
                        .map(Compartment::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                until == null ? null : until.toInstant(),
                words(row, seal),
                Interpreting.valueOf(row.getString("interpreter")),
                seal.openAny("witness", row.getString("witness")),
                row.getString("article"),
                seal.openAny("reason", row.getString("reason")),
                GroundsRow.read(row, seal),
                new ActorId(row.getObject("author", UUID.class)),
                row.getObject("noted_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Wording words(ResultSet row, Seal seal) throws SQLException {
        var id = row.getString("wording");
        return id == null
                ? null
                : new Wording(
                        id,
                        Objects.requireNonNull(row.getString("wording_version")),
                        Objects.requireNonNull(row.getString("wording_language")),
                        seal.open("wording_text", row.getString("wording_text")));
    }
}

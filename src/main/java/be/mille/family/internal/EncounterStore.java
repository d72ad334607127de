package be.mille.family.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.ActorFunction;
import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.family.Contact;
import be.mille.family.ContactId;
import be.mille.family.Precision;
import be.mille.family.RecordContact;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.sealing.Sealing;
import be.mille.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Rows of contacts; what was said in them stands in {@link EncounterNotes}. */
@Repository
class EncounterStore {
    private static final String CONTACT = "family.contact";
    private static final String COLUMNS = """
            select c.id, c.family, c.compartment, c.author, c.kind, c.state, c.starts_at, c.timed, c.precise, c.relative, c.professional,
                c.function, c.place, c.interpreter, c.version
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final TimeHistory history;
    private final Sealing sealing;
    private final EncounterNotes notes;

    EncounterStore(Sql sql, Ids ids, Clock clock, TimeHistory history, Sealing sealing, EncounterNotes notes) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.history = history;
        this.sealing = sealing;
        this.notes = notes;
    }

    List<Contact> of(List<FamilyId> records) {
        var said = notes.of(records);
        return sql.list(row -> contact(row, said), COLUMNS + """
                         from family.contact c where c.family = any(:records) and c.withdrawn_at is null
                        order by c.starts_at desc, c.precise, c.id desc
                        """, p("records", records));
    }

    Optional<Contact> find(List<FamilyId> records, ContactId contact) {
        var said = notes.of(records);
        return sql.find(
                row -> contact(row, said),
                COLUMNS
                        + " from family.contact c where c.id = :id and c.family = any(:records) and c.withdrawn_at is null",
                p("id", contact),
                p("records", records));
    }

    List<Contact> plannedOfMine(Instant before) {
        return sql.list(row -> contact(row, Map.of()), COLUMNS + """
                         from access.my_families() mine(family) join family.contact c on c.family = mine.family
                        where c.state = 'PLANNED' and c.starts_at < :before and c.withdrawn_at is null
                        order by c.starts_at, c.id
                        """, p("before", before));
    }

    Optional<ContactId> byKey(FamilyId family, UUID key) {
        return sql.find(
                row -> new ContactId(row.getObject("id", UUID.class)),
                "select id from family.contact where form_key = :key and family = :family",
                p("key", key),
                p("family", family));
    }

    ContactId add(FamilyId family, RecordContact one, Instant at, ActorId professional, ActorFunction function) {
        var id = new ContactId(ids.next());
        var seal = sealing.of(CONTACT, family, one.audience().fact(), id.value());
        sql.update(
                """
                insert into family.contact (id, family, compartment, kind, state, starts_at, timed, precise, relative,
                    professional, function, place, interpreter, form_key, created_at, created_by)
                values (:id, :family, :compartment, :kind, :state, :at, :timed, :precise, cast(:relative as text),
                    :professional, :function, cast(:place as text), :interpreter, :key, :now, :by)
                """,
                p("id", id),
                p("family", family),
                p("compartment", one.audience().fact()),
                p("kind", one.kind()),
                p("state", one.state()),
                p("at", at),
                p("timed", one.time() != null),
                p("precise", one.precise()),
                p("relative", seal.closeAny("relative", one.relative())),
                p("professional", professional),
                p("function", function),
                p("place", seal.closeAny("place", one.place())),
                p("interpreter", one.interpreter()),
                p("key", one.key()),
                p("now", clock.instant()),
                p("by", CurrentActor.get().id()));
        history.keep(family, one.audience().fact(), id, "CONTACT", null);
        return id;
    }

    /** Who narrows the readers of a contact answers for it from then on. */
    void change(
            Contact was,
            RecordContact one,
            Contact.Interpreter interpreter,
            Instant at,
            ActorId professional,
            ActorFunction function) {
        keepRow(was, one.audience().fact());
        var seal = sealing.of(
                CONTACT, was.family(), one.audience().fact(), was.id().value());
        sql.updateOne(
                """
                update family.contact set compartment = :compartment,
                    author = case when compartment = :compartment then author else access.actor() end, kind = :kind, state = :state, starts_at = :at,
                    timed = :timed, precise = :precise, relative = cast(:relative as text), professional = :professional,
                    function = :function, place = cast(:place as text), interpreter = :interpreter,
                    version = version + 1
                where id = :id and version = :version
                """,
                p("compartment", one.audience().fact()),
                p("kind", one.kind()),
                p("state", one.state()),
                p("at", at),
                p("timed", one.time() != null),
                p("precise", one.precise()),
                p("relative", seal.closeAny("relative", one.relative())),
                p("professional", professional),
                p("function", function),
                p("place", seal.closeAny("place", one.place())),
                p("interpreter", interpreter),
                p("id", was.id()),
                p("version", one.version()));
    }

    void setState(Contact was, Contact.State state, int version) {
        set(was, "state", state.name(), version);
    }

    void setInterpreter(Contact was, Contact.Interpreter interpreter, int version) {
        set(was, "interpreter", interpreter.name(), version);
    }

    /** @param column written here in the program */
    private void set(Contact was, String column, String to, int version) {
        keepRow(was, was.compartment());
        sql.updateOne(
                "update family.contact set " + column
                        + " = :to, version = version + 1 where id = :id and version = :version",
                p("to", to),
                p("id", was.id()),
                p("version", version));
    }

    /** Puts the row of a history back. */
    void restore(Contact was, String row, int version) {
        keepRow(was, was.compartment());
        sql.updateOne("""
                update family.contact c set compartment = o.compartment, author = o.author, kind = o.kind, state = o.state,
                    starts_at = o.starts_at, timed = o.timed, precise = coalesce(o.precise, 'DAY'), relative = o.relative, professional = o.professional,
                    function = o.function, place = o.place, interpreter = o.interpreter, version = c.version + 1
                from jsonb_populate_record(null::family.contact, cast(:row as jsonb)) o
                where c.id = :id and c.version = :version
                """, p("row", row), p("id", was.id()), p("version", version));
    }

    void withdraw(Contact was, int version) {
        keepRow(was, was.compartment());
        sql.updateOne(
                "update family.contact set withdrawn_at = :now, version = version + 1 where id = :id and version = :version",
                p("now", clock.instant()),
                p("id", was.id()),
                p("version", version));
    }

    /** What becomes restricted is restricted in its history too. */
    private void keepRow(Contact was, Compartment next) {
        sql.find(String.class, "select to_jsonb(c)::text from family.contact c where c.id = :id", p("id", was.id()))
                .ifPresent(row -> history.keep(
                        was.family(), next.restricted() ? next : was.compartment(), was.id(), "CONTACT", row));
    }

    private Contact contact(ResultSet row, Map<ContactId, List<Contact.Note>> said) throws SQLException {
        var id = new ContactId(row.getObject("id", UUID.class));
        var seal = sealing.of(CONTACT, row);
        return new Contact(
                id,
                new FamilyId(row.getObject("family", UUID.class)),
                Contact.Kind.valueOf(row.getString("kind")),
                Contact.State.valueOf(row.getString("state")),
                PregnancyRows.moment(row, "starts_at"),
                row.getBoolean("timed"),
                Precision.valueOf(row.getString("precise")),
                seal.openAny("relative", row.getString("relative")),
                new ActorId(row.getObject("professional", UUID.class)),
                ActorFunction.valueOf(row.getString("function")),
                seal.openAny("place", row.getString("place")),
                Contact.Interpreter.valueOf(row.getString("interpreter")),
                Compartment.valueOf(row.getString("compartment")),
                new ActorId(row.getObject("author", UUID.class)),
                said.getOrDefault(id, List.of()),
                row.getInt("version"));
    }
}

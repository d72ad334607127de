package be.mille.family.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Compartment;
import be.mille.family.Contact;
import be.mille.family.ContactId;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.sealing.Seal;
import be.mille.sealing.Sealing;
import be.mille.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Rows of what was said in a contact: one note for each circle of readers and each author. */
@Repository
class EncounterNotes {
    private final Sql sql;
    private final TimeHistory history;
    private final Sealing sealing;

    EncounterNotes(Sql sql, TimeHistory history, Sealing sealing) {
        this.sql = sql;
        this.history = history;
        this.sealing = sealing;
    }

    private record NoteRow(ContactId contact, Contact.Note note) {}

    Map<ContactId, List<Contact.Note>> of(List<FamilyId> records) {
        return sql.list(this::note, """
                        select contact, family, compartment, author, note from family.contact_note
                        where family = any(:records) and note is not null order by compartment
                        """, p("records", records)).stream()
                .collect(Collectors.groupingBy(
                        NoteRow::contact, Collectors.mapping(NoteRow::note, Collectors.toList())));
    }

    private record Written(UUID author, String words) {}

    /** Corrects the note the reader sees, her own first; where she sees none, a new one is hers. */
    void set(FamilyId family, ContactId contact, Compartment readers, @Nullable String note) {
        var was = sql.find(Written.class, """
                select author, to_jsonb(note)::text as words from family.contact_note
                where contact = :contact and compartment = :compartment and note is not null
                order by author = access.actor() desc, author limit 1
                """, p("contact", contact), p("compartment", readers));
        if (was.isEmpty() && note == null) {
            return;
        }
        was.ifPresent(one -> history.keep(family, readers, contact, "NOTE", one.words(), new ActorId(one.author())));
        sql.update(
                """
                insert into family.contact_note (contact, compartment, family, note, author)
                values (:contact, :compartment, :family, cast(:note as text), coalesce(cast(:author as uuid), access.actor()))
                on conflict (contact, compartment, author) do update set note = excluded.note
                """,
                p("contact", contact),
                p("compartment", readers),
                p("family", family),
                p("note", seal(family, readers, contact).closeAny("note", note)),
                p("author", was.map(Written::author).orElse(null)));
    }

    private Seal seal(FamilyId family, Compartment readers, ContactId contact) {
        return sealing.of("family.contact_note", family, readers, contact.value());
    }

    private NoteRow note(ResultSet row) throws SQLException {
        var contact = new ContactId(row.getObject("contact", UUID.class));
        var readers = Compartment.valueOf(row.getString("compartment"));
        var author = new ActorId(row.getObject("author", UUID.class));
        var seal = seal(new FamilyId(row.getObject("family", UUID.class)), readers, contact);
        return new NoteRow(contact, new Contact.Note(readers, author, seal.open("note", row.getString("note"))));
    }
}

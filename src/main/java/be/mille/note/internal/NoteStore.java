package be.mille.note.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.CurrentActor;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.note.Circle;
import be.mille.note.Note;
import be.mille.note.NoteId;
import be.mille.note.Notes;
import be.mille.note.WriteNote;
import be.mille.sql.Sql;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Notes as their authors write and change them. */
@Component
class NoteStore {
    private final Sql sql;
    private final NoteRows rows;
    private final Ids ids;
    private final Clock clock;

    NoteStore(Sql sql, NoteRows rows, Ids ids, Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.ids = ids;
        this.clock = clock;
    }

    Optional<NoteId> byKey(FamilyId family, UUID key) {
        return sql.find(
                NoteRows::id,
                "select n.id from note.note n where n.family = :family and n.key = :key",
                p("family", family),
                p("key", key));
    }

    Optional<Note> find(Collection<FamilyId> records, NoteId id) {
        return sql.find(
                rows::note,
                "select " + NoteRows.COLUMNS + " from note.note n where n.id = :id and n.family = any(:records)",
                p("id", id),
                p("records", records));
    }

    NoteId insert(WriteNote command) {
        var id = new NoteId(ids.next());
        var seal = rows.seal(id, command.family(), command.compartment());
        var me = CurrentActor.get();
        var now = clock.instant();
        sql.update(
                """
                insert into note.note (id, family, compartment, author, organisation, audience, chosen, about, child, language, words,
                    hers, hers_why, hers_from, made_at, published_at, key)
                values (:id, :family, :compartment, :author, :organisation, :audience, cast(:chosen as uuid[]), :about, :child, :language, :words,
                    :hers, :why, :from, :now, :published, :key)
                """,
                p("id", id),
                p("family", command.family()),
                p("compartment", command.compartment()),
                p("author", me.id()),
                p("organisation", me.organisation()),
                p("audience", command.circle()),
                p("chosen", chosen(command)),
                p("about", command.about().whom()),
                p("child", command.about().child()),
                p("language", command.language()),
                p("words", seal.close("words", command.words())),
                p("hers", command.hers().way()),
                p("why", seal.closeAny("hers_why", command.hers().why())),
                p("from", command.hers().from()),
                p("now", now),
                p("published", command.circle() == Circle.DRAFT ? null : now),
                p("key", command.key()));
        return id;
    }

    /** A draft is written again, or published. */
    void change(Note draft, WriteNote command) {
        var seal = rows.seal(draft.id(), draft.family(), command.compartment());
        sql.updateOne(
                """
                update note.note set compartment = :compartment, audience = :audience, chosen = cast(:chosen as uuid[]), about = :about, child = :child,
                    language = :language, words = :words, hers = :hers, hers_why = :why, hers_from = :from, published_at = :published,
                    version = version + 1
                where id = :id and version = :version and published_at is null
                """,
                p("compartment", command.compartment()),
                p("audience", command.circle()),
                p("chosen", chosen(command)),
                p("about", command.about().whom()),
                p("child", command.about().child()),
                p("language", command.language()),
                p("words", seal.close("words", command.words())),
                p("hers", command.hers().way()),
                p("why", seal.closeAny("hers_why", command.hers().why())),
                p("from", command.hers().from()),
                p("published", command.circle() == Circle.DRAFT ? null : clock.instant()),
                p("id", draft.id()),
                p("version", command.version()));
    }

    private static Collection<ActorId> chosen(WriteNote command) {
        return command.circle() == Circle.CHOSEN || command.circle() == Circle.DRAFT ? command.chosen() : List.of();
    }

    void correct(Note was, String words, int version) {
        var id = ids.next();
        var written = was.correctedAt() == null ? Objects.requireNonNull(was.publishedAt()) : was.correctedAt();
        sql.updateOne(
                """
                update note.note set words = :words, corrected_at = :now, revision = revision + 1, version = version + 1
                where id = :id and version = :version and retracted_at is null
                """,
                p("words", rows.seal(was.id(), was.family(), was.compartment()).close("words", words)),
                p("now", clock.instant()),
                p("id", was.id()),
                p("version", version));
        sql.update(
                """
                insert into note.revision (id, note, family, compartment, author, revision, words, written_at)
                values (:id, :note, :family, :compartment, :author, :revision, :words, :written)
                """,
                p("id", id),
                p("note", was.id()),
                p("family", was.family()),
                p("compartment", was.compartment()),
                p("author", was.author()),
                p("revision", was.revision()),
                p(
                        "words",
                        rows.revisionSeal(id, was.family(), was.compartment()).close("words", was.words())),
                p("written", written));
    }

    List<Notes.Earlier> earlier(NoteId id) {
        return sql.list(rows::earlier, """
                select r.id, r.family, r.compartment, r.revision, r.words, r.written_at from note.revision r
                where r.note = :id order by r.revision
                """, p("id", id));
    }

    void retract(Note note, String why, int version) {
        sql.updateOne(
                """
                update note.note set retracted_at = :now, retracted_why = :why, version = version + 1
                where id = :id and version = :version and retracted_at is null and published_at is not null
                """,
                p("now", clock.instant()),
                p("why", rows.seal(note.id(), note.family(), note.compartment()).close("retracted_why", why)),
                p("id", note.id()),
                p("version", version));
    }

    void discard(NoteId id, int version) {
        sql.updateOne(
                "delete from note.note where id = :id and version = :version and published_at is null",
                p("id", id),
                p("version", version));
    }

    /** Empty when it is too late, or not the current actor’s. */
    Optional<Set<ActorId>> takeBack(NoteId id) {
        return sql.list(
                        NoteRows::whoHadRead,
                        "select note.take_back(:id, :since) as readers",
                        p("id", id),
                        p("since", clock.instant().minus(Notes.UNDO)))
                .getFirst();
    }
}

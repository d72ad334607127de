package be.mille.note.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.CurrentActor;
import be.mille.kernel.ActorId;
import be.mille.kernel.Ids;
import be.mille.note.Note;
import be.mille.note.NoteId;
import be.mille.note.Notes;
import be.mille.note.Reply;
import be.mille.note.ReplyId;
import be.mille.note.WriteReply;
import be.mille.sql.Sql;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Replies as those who answer write and change them. */
@Component
class ReplyStore {
    private final Sql sql;
    private final ReplyRows rows;
    private final Ids ids;
    private final Clock clock;

    ReplyStore(Sql sql, ReplyRows rows, Ids ids, Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.ids = ids;
        this.clock = clock;
    }

    Optional<ReplyId> byKey(NoteId note, UUID key) {
        return sql.find(
                row -> ReplyRows.id(row, "id"),
                "select r.id from note.reply r where r.note = :note and r.key = :key and r.actor = :me",
                p("note", note),
                p("key", key),
                p("me", CurrentActor.get().id()));
    }

    Optional<Reply> find(NoteId note, ReplyId id) {
        return sql.find(
                rows::reply,
                "select " + ReplyRows.COLUMNS + " from note.reply r where r.id = :id and r.note = :note",
                p("id", id),
                p("note", note));
    }

    /** Until the end of the transaction nobody takes that note back, nor retracts it. */
    void hold(NoteId note) {
        sql.list(_ -> true, "select note.hold(:note)", p("note", note));
    }

    ReplyId insert(Note under, WriteReply command) {
        var id = new ReplyId(ids.next());
        sql.update(
                """
                insert into note.reply (id, note, family, compartment, author, actor, language, words, written_at, key)
                values (:id, :note, :family, :compartment, :author, :me, :language, :words, :now, :key)
                """,
                p("id", id),
                p("note", under.id()),
                p("family", under.family()),
                p("compartment", under.compartment()),
                p("author", under.author()),
                p("me", CurrentActor.get().id()),
                p("language", command.language()),
                p("words", rows.seal(id, under.family(), under.compartment()).close("words", command.words())),
                p("now", clock.instant()),
                p("key", command.key()));
        return id;
    }

    void correct(Note under, Reply was, String words, int version) {
        var id = ids.next();
        sql.updateOne(
                """
                update note.reply set words = :words, corrected_at = :now, revision = revision + 1, version = version + 1
                where id = :id and version = :version and retracted_at is null
                """,
                p("words", rows.seal(was.id(), was.family(), was.compartment()).close("words", words)),
                p("now", clock.instant()),
                p("id", was.id()),
                p("version", version));
        sql.update(
                """
                insert into note.reply_revision (id, reply, family, compartment, author, revision, words, written_at)
                values (:id, :reply, :family, :compartment, :author, :revision, :words, :written)
                """,
                p("id", id),
                p("reply", was.id()),
                p("family", was.family()),
                p("compartment", was.compartment()),
                p("author", under.author()),
                p("revision", was.revision()),
                p("words", rows.revisionSeal(id, was).close("words", was.words())),
                p("written", Objects.requireNonNullElse(was.correctedAt(), was.writtenAt())));
    }

    void retract(Reply one, String why, int version) {
        sql.updateOne(
                """
                update note.reply set retracted_at = :now, retracted_why = :why, version = version + 1
                where id = :id and version = :version and retracted_at is null
                """,
                p("now", clock.instant()),
                p("why", rows.seal(one.id(), one.family(), one.compartment()).close("retracted_why", why)),
                p("id", one.id()),
                p("version", version));
    }

    /** Empty when it is too late, or not the current actor’s. */
    Optional<Set<ActorId>> takeBack(ReplyId id) {
        return sql.list(
                        NoteRows::whoHadRead,
                        "select note.take_back_reply(:id, :since) as readers",
                        p("id", id),
                        p("since", clock.instant().minus(Notes.UNDO)))
                .getFirst();
    }
}

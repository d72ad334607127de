package be.mille.note.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.CurrentActor;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.note.NoteId;
import be.mille.note.Notes;
import be.mille.note.Replies;
import be.mille.note.Reply;
import be.mille.note.ReplyId;
import be.mille.sql.Sql;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Replies under notes, and who read which. */
@Component
class ReplyReading {
    private static final String OLDEST = " order by r.written_at, r.id";

    private final Sql sql;
    private final ReplyRows rows;
    private final Clock clock;

    ReplyReading(Sql sql, ReplyRows rows, Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.clock = clock;
    }

    /** What is shown is read; what was taken back at this very moment is shown no more. */
    List<Reply> under(Collection<NoteId> notes) {
        return notes.isEmpty()
                ? List.of()
                : read(sql.list(
                        rows::reply,
                        "select " + ReplyRows.COLUMNS + " from note.reply r where r.note = any(:notes)" + OLDEST,
                        p("notes", notes)));
    }

    List<Reply> all(Collection<FamilyId> records) {
        return read(sql.list(
                rows::reply,
                "select " + ReplyRows.COLUMNS + " from note.reply r where r.family = any(:records)" + OLDEST,
                p("records", records)));
    }

    private List<Reply> read(List<Reply> replies) {
        if (replies.isEmpty()) {
            return replies;
        }
        var ids = replies.stream().map(Reply::id).toList();
        sql.update("""
                insert into note.reply_reading (reply, family, compartment, author, actor, revision, first_at)
                select r.id, r.family, r.compartment, r.author, :me, r.revision, :now
                from note.reply r where r.id = any(:ids) and r.actor <> :me
                order by r.id
                on conflict (reply, actor) do update set revision = excluded.revision where reply_reading.revision < excluded.revision
                """, p("me", CurrentActor.get().id()), p("now", clock.instant()), p("ids", ids));
        var there = Set.copyOf(sql.list(
                row -> ReplyRows.id(row, "id"), "select r.id from note.reply r where r.id = any(:ids)", p("ids", ids)));
        return replies.stream().filter(one -> there.contains(one.id())).toList();
    }

    /** To be searched, and not shown: the texts of the newest, opened. */
    Map<NoteId, List<String>> words(Collection<FamilyId> records) {
        return sql
                .list(
                        rows::reply,
                        "select " + ReplyRows.COLUMNS + """
                                 from note.reply r where r.family = any(:records) order by r.written_at desc, r.id desc limit :most
                                """,
                        p("records", records),
                        p("most", NoteReading.SEARCHED))
                .stream()
                .collect(Collectors.groupingBy(Reply::note, Collectors.mapping(Reply::words, Collectors.toList())));
    }

    Set<ActorId> authors(Collection<FamilyId> records) {
        return Set.copyOf(sql.list(
                row -> new ActorId(NoteRows.uuid(row, "actor")),
                "select distinct r.actor from note.reply r where r.family = any(:records) and r.retracted_at is null",
                p("records", records)));
    }

    private record Reading(ReplyId reply, Notes.Reader reader) {}

    private record Before(ReplyId reply, Notes.Earlier earlier) {}

    Map<ReplyId, Replies.Course> courses(NoteId note) {
        var earlier = new HashMap<ReplyId, List<Notes.Earlier>>();
        sql.list(row -> new Before(ReplyRows.id(row, "reply"), rows.earlier(row)), """
                        select v.id, v.reply, v.family, v.compartment, v.revision, v.words, v.written_at
                        from note.reply_revision v join note.reply r on r.id = v.reply where r.note = :note order by v.revision
                        """, p("note", note))
                .forEach(one -> earlier.computeIfAbsent(one.reply(), _ -> new ArrayList<>())
                        .add(one.earlier()));
        var readBy = new HashMap<ReplyId, List<Notes.Reader>>();
        sql.list(
                        row -> new Reading(
                                ReplyRows.id(row, "reply"),
                                new Notes.Reader(
                                        new ActorId(NoteRows.uuid(row, "actor")),
                                        Objects.requireNonNull(NoteRows.at(row, "first_at")),
                                        row.getBoolean("current"))),
                        """
                        select d.reply, d.actor, d.first_at, d.revision = r.revision as current
                        from note.reply_reading d join note.reply r on r.id = d.reply where r.note = :note order by d.first_at, d.actor
                        """,
                        p("note", note))
                .forEach(one -> readBy.computeIfAbsent(one.reply(), _ -> new ArrayList<>())
                        .add(one.reader()));
        var all = new HashMap<ReplyId, Replies.Course>();
        earlier.forEach((id, before) -> all.put(id, new Replies.Course(before, readBy.getOrDefault(id, List.of()))));
        readBy.forEach((id, readers) -> all.putIfAbsent(id, new Replies.Course(List.of(), readers)));
        return all;
    }
}

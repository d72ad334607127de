package be.mille.note.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.CurrentActor;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.note.About;
import be.mille.note.Note;
import be.mille.note.NoteId;
import be.mille.note.Notes;
import be.mille.sql.Sql;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists of notes, what stands on top, and who read what. */
@Component
class NoteReading {
    /** Words are looked for in so many of the newest notes: each is opened to be searched. */
    static final int SEARCHED = 2000;

    private static final String LISTED = """
             from note.note n
            where n.family = any(:records) and (:about::text is null or n.about = :about) and (:child::uuid is null or n.child = :child)
            """;
    private static final String NEWEST = " order by coalesce(n.published_at, n.made_at) desc, n.id desc";

    private final Sql sql;
    private final NoteRows rows;
    private final Clock clock;

    NoteReading(Sql sql, NoteRows rows, Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.clock = clock;
    }

    List<Note> newest(Collection<FamilyId> records, @Nullable About about, int most, long from) {
        return sql.list(
                rows::note,
                "select " + NoteRows.COLUMNS + LISTED + NEWEST + " limit :most offset :from",
                p("records", records),
                p("about", about == null ? null : about.whom()),
                p("child", about == null ? null : about.child()),
                p("most", most),
                p("from", from));
    }

    int count(Collection<FamilyId> records, @Nullable About about) {
        return sql.list(
                        row -> row.getInt("many"),
                        "select count(*) as many" + LISTED,
                        p("records", records),
                        p("about", about == null ? null : about.whom()),
                        p("child", about == null ? null : about.child()))
                .getFirst();
    }

    List<Note> published(Collection<FamilyId> records) {
        return sql.list(rows::note, "select " + NoteRows.COLUMNS + """
                         from note.note n where n.family = any(:records) and n.published_at is not null order by n.published_at, n.id
                        """, p("records", records));
    }

    List<Notes.Written> written(Collection<FamilyId> records) {
        return sql.list(
                row -> new Notes.Written(
                        NoteRows.id(row),
                        new ActorId(NoteRows.uuid(row, "author")),
                        Objects.requireNonNull(NoteRows.at(row, "published_at"))),
                """
                select n.id, n.author, n.published_at from note.note n
                where n.family = any(:records) and n.published_at is not null and n.retracted_at is null
                order by n.published_at, n.id
                """,
                p("records", records));
    }

    List<Note> pinned(Collection<FamilyId> records) {
        return sql.list(rows::note, "select " + NoteRows.COLUMNS + """
                         from note.note n where n.family = any(:records) and n.published_at is not null and n.retracted_at is null
                          and exists (select 1 from note.pin q where q.note = n.id)
                        order by n.published_at desc, n.id desc
                        """, p("records", records));
    }

    /** Whoever may not see the note that was there before leaves it where it is. */
    void pin(Note note, Collection<FamilyId> records) {
        sql.update(
                "delete from note.pin where family = any(:records) and organisation = :organisation",
                p("records", records),
                p("organisation", CurrentActor.get().organisation()));
        sql.update(
                """
                insert into note.pin (note, family, compartment, author, organisation, actor, at)
                values (:note, :family, :compartment, :author, :organisation, :actor, :now)
                """,
                p("note", note.id()),
                p("family", note.family()),
                p("compartment", note.compartment()),
                p("author", note.author()),
                p("organisation", CurrentActor.get().organisation()),
                p("actor", CurrentActor.get().id()),
                p("now", clock.instant()));
    }

    boolean pinnedHere(Note note) {
        return sql.list(
                        row -> row.getBoolean("here"),
                        """
                        select exists (select 1 from note.pin q where q.note = :note and q.organisation = :organisation) as here
                        """,
                        p("note", note.id()),
                        p("organisation", CurrentActor.get().organisation()))
                .getFirst();
    }

    void unpin(Note note) {
        sql.update(
                "delete from note.pin where note = :note and organisation = :organisation",
                p("note", note.id()),
                p("organisation", CurrentActor.get().organisation()));
    }

    /**
     * Written down before the words are shown: a note that is being taken back waits for it, or is gone after it.
     *
     * @return those that are there still
     */
    Set<NoteId> read(Collection<NoteId> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        sql.update("""
                insert into note.reading (note, family, compartment, author, actor, revision, first_at)
                select n.id, n.family, n.compartment, n.author, :me, n.revision, :now
                from note.note n where n.id = any(:ids) and n.author <> :me and n.published_at is not null
                order by n.id
                on conflict (note, actor) do update set revision = excluded.revision where reading.revision < excluded.revision
                """, p("me", CurrentActor.get().id()), p("now", clock.instant()), p("ids", ids));
        return Set.copyOf(sql.list(NoteRows::id, "select n.id from note.note n where n.id = any(:ids)", p("ids", ids)));
    }

    List<Notes.Reader> readBy(Note note) {
        return sql.list(
                row -> new Notes.Reader(
                        new ActorId(NoteRows.uuid(row, "actor")),
                        Objects.requireNonNull(NoteRows.at(row, "first_at")),
                        row.getInt("revision") == note.revision()),
                "select r.actor, r.first_at, r.revision from note.reading r where r.note = :id order by r.first_at, r.actor",
                p("id", note.id()));
    }
}

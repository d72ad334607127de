package be.mille.intake.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.intake.ArrivalId;
import be.mille.intake.Attaching.Attached;
import be.mille.kernel.FamilyId;
import be.mille.kernel.StaleException;
import be.mille.note.NoteId;
import be.mille.note.Notes;
import be.mille.note.TakenBack;
import be.mille.sql.Sql;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Which note was made of what arrived; row-level security shows it to whoever may read that note. */
@Component
class Attachments {
    private final Sql sql;
    private final Notes notes;

    Attachments(Sql sql, Notes notes) {
        this.sql = sql;
        this.notes = notes;
    }

    void add(ArrivalId arrival, Attached at, Compartment compartment) {
        sql.update(
                """
                insert into intake.attachment (arrival, family, compartment, author, note)
                values (:arrival, :family, :compartment, :me, :note)
                """,
                p("arrival", arrival),
                p("family", at.family()),
                p("compartment", compartment),
                p("me", CurrentActor.get().id()),
                p("note", at.note()));
    }

    Optional<Attached> find(ArrivalId arrival) {
        return sql.find(
                row -> new Attached(
                        new FamilyId(row.getObject("family", UUID.class)),
                        new NoteId(row.getObject("note", UUID.class))),
                "select family, note from intake.attachment where arrival = :arrival",
                p("arrival", arrival));
    }

    /**
     * The note is taken back as any other: those who read it already keep it, crossed out.
     *
     * @throws StaleException when the reader made a note of it that she reaches no more
     */
    void detach(ArrivalId arrival) {
        var at = find(arrival).orElse(null);
        if (at == null) {
            if (attachedByMe(arrival)) {
                throw new StaleException();
            }
            return;
        }
        switch (notes.takeBack(at.family(), at.note())) {
            case TakenBack.Unread _ -> {
                var draft = notes.get(at.family(), at.note());
                notes.discard(at.family(), at.note(), draft.version());
            }
            case TakenBack.Read _ -> {}
            case TakenBack.TooLate _ -> throw new StaleException();
        }
        sql.update("delete from intake.attachment where arrival = :arrival", p("arrival", arrival));
    }

    private boolean attachedByMe(ArrivalId arrival) {
        return sql.find(
                        row -> row.getBoolean("mine"),
                        "select intake.attached_by_me(:arrival) as mine",
                        p("arrival", arrival))
                .orElseThrow();
    }
}

package be.mille.note.internal;

import be.mille.access.Compartment;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.note.Note;
import be.mille.note.NoteId;
import be.mille.note.Notes;
import be.mille.note.Reply;
import be.mille.note.ReplyId;
import be.mille.sealing.Seal;
import be.mille.sealing.Sealing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From rows to replies; what was written in words lies closed. */
@Component
class ReplyRows {
    static final String COLUMNS = """
            r.id, r.note, r.family, r.compartment, r.actor, r.language, r.words, r.revision, r.written_at, r.corrected_at, r.retracted_at,
            r.retracted_why, r.version""";

    private final Sealing sealing;

    ReplyRows(Sealing sealing) {
        this.sealing = sealing;
    }

    Seal seal(ReplyId id, FamilyId family, Compartment compartment) {
        return sealing.of("note.reply", family, compartment, id.value());
    }

    Seal revisionSeal(UUID id, Reply of) {
        return sealing.of("note.reply_revision", of.family(), of.compartment(), id);
    }

    Reply reply(ResultSet row) throws SQLException {
        var seal = sealing.of("note.reply", row);
        return new Reply(
                id(row, "id"),
                new NoteId(NoteRows.uuid(row, "note")),
                new FamilyId(NoteRows.uuid(row, "family")),
                Compartment.valueOf(row.getString("compartment")),
                new ActorId(NoteRows.uuid(row, "actor")),
                row.getString("language"),
                seal.open("words", row.getString("words")),
                row.getInt("revision"),
                Objects.requireNonNull(NoteRows.at(row, "written_at")),
                NoteRows.at(row, "corrected_at"),
                retraction(row, seal),
                row.getInt("version"));
    }

    private static Note.@Nullable Retraction retraction(ResultSet row, Seal seal) throws SQLException {
        var at = NoteRows.at(row, "retracted_at");
        return at == null
                ? null
                : new Note.Retraction(at, seal.openAny("retracted_why", row.getString("retracted_why")));
    }

    Notes.Earlier earlier(ResultSet row) throws SQLException {
        return new Notes.Earlier(
                row.getInt("revision"),
                sealing.of("note.reply_revision", row).open("words", row.getString("words")),
                Objects.requireNonNull(NoteRows.at(row, "written_at")));
    }

    static ReplyId id(ResultSet row, String column) throws SQLException {
        return new ReplyId(NoteRows.uuid(row, column));
    }
}

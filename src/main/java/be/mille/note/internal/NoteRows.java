package be.mille.note.internal;

import be.mille.access.Compartment;
import be.mille.family.ChildId;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.OrganisationId;
import be.mille.note.About;
import be.mille.note.Circle;
import be.mille.note.HerReading;
import be.mille.note.Note;
import be.mille.note.NoteId;
import be.mille.note.Notes;
import be.mille.sealing.Seal;
import be.mille.sealing.Sealing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From rows to notes; what was written in words lies closed. */
@Component
class NoteRows {
    static final String COLUMNS = """
            n.id, n.family, n.compartment, n.author, n.organisation, n.audience, n.chosen, n.about, n.child, n.language, n.words, n.hers,
            n.hers_why, n.hers_from, n.revision, n.made_at, n.published_at, n.corrected_at, n.retracted_at, n.retracted_why,
            n.version""";

    private final Sealing sealing;

    NoteRows(Sealing sealing) {
        this.sealing = sealing;
    }

    Seal seal(NoteId id, FamilyId family, Compartment compartment) {
        return sealing.of("note.note", family, compartment, id.value());
    }

    Seal revisionSeal(UUID id, FamilyId family, Compartment compartment) {
        return sealing.of("note.revision", family, compartment, id);
    }

    Note note(ResultSet row) throws SQLException {
        var seal = sealing.of("note.note", row);
        var child = row.getObject("child", UUID.class);
        return new Note(
                id(row),
                new FamilyId(uuid(row, "family")),
                Compartment.valueOf(row.getString("compartment")),
                new ActorId(uuid(row, "author")),
                new OrganisationId(uuid(row, "organisation")),
                Circle.valueOf(row.getString("audience")),
                actors(row, "chosen"),
                new About(About.Whom.valueOf(row.getString("about")), child == null ? null : new ChildId(child)),
                row.getString("language"),
                seal.open("words", row.getString("words")),
                new HerReading(
                        HerReading.Way.valueOf(row.getString("hers")),
                        seal.openAny("hers_why", row.getString("hers_why")),
                        row.getObject("hers_from", LocalDate.class)),
                row.getInt("revision"),
                Objects.requireNonNull(at(row, "made_at")),
                at(row, "published_at"),
                at(row, "corrected_at"),
                retraction(row, seal),
                row.getInt("version"));
    }

    private static Note.@Nullable Retraction retraction(ResultSet row, Seal seal) throws SQLException {
        var at = at(row, "retracted_at");
        return at == null
                ? null
                : new Note.Retraction(at, seal.openAny("retracted_why", row.getString("retracted_why")));
    }

    Notes.Earlier earlier(ResultSet row) throws SQLException {
        return new Notes.Earlier(
                row.getInt("revision"),
                sealing.of("note.revision", row).open("words", row.getString("words")),
                Objects.requireNonNull(at(row, "written_at")));
    }

    static NoteId id(ResultSet row) throws SQLException {
        return new NoteId(uuid(row, "id"));
    }

    static UUID uuid(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class), column);
    }

    static Set<ActorId> actors(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null
                ? Set.of()
                : Arrays.stream((Object[]) array.getArray())
                        .map(one -> new ActorId((UUID) one))
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** Null where it is too late: there is no answer then. */
    static Optional<Set<ActorId>> whoHadRead(ResultSet row) throws SQLException {
        return row.getArray("readers") == null ? Optional.empty() : Optional.of(actors(row, "readers"));
    }

    static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}

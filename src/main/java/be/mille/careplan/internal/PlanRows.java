package be.mille.careplan.internal;

import be.mille.access.Compartment;
import be.mille.careplan.CouldNot;
import be.mille.careplan.Need;
import be.mille.careplan.NeedId;
import be.mille.careplan.NeedState;
import be.mille.careplan.Owner;
import be.mille.careplan.Progress;
import be.mille.careplan.Step;
import be.mille.careplan.StepId;
import be.mille.careplan.StepState;
import be.mille.careplan.Wish;
import be.mille.directory.ServiceId;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.sealing.Seal;
import be.mille.sealing.Sealing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From rows to needs and steps; what was written in words lies closed. */
@Component
class PlanRows {
    static final String NEED = """
            n.id, n.family, n.compartment, n.domain, n.indicator, n.pack, n.title, n.words, n.state,
            n.created_by, n.created_at, n.changed_by, n.changed_at, n.version""";

    /**
     * Columns of a step {@code s}; muted when it is about the baby and a loss came after it, in any of the records {@code
     * :along} that are read as one.
     */
    static final String STEP = """
            s.id, s.need, s.family, s.compartment, s.path, s.pack, s.title, s.category, s.service, s.wish, s.wish_by,
            s.wish_at, s.talk_again, s.already_by, s.progress, s.could_not, s.progress_by, s.progress_at, s.owner_kind,
            s.owner, s.due, s.created_at, s.changed_by, s.changed_at, s.version,
            s.about_baby and exists (
                select 1 from careplan.loss l where l.family = any(cast(:along as uuid[])) and l.since >= s.created_at) as muted""";

    private final Sealing sealing;

    PlanRows(Sealing sealing) {
        this.sealing = sealing;
    }

    Seal seal(NeedId need, FamilyId family, Compartment compartment) {
        return sealing.of("careplan.need", family, compartment, need.value());
    }

    Seal seal(StepId step, FamilyId family, Compartment compartment) {
        return sealing.of("careplan.step", family, compartment, step.value());
    }

    Need need(ResultSet row) throws SQLException {
        var seal = sealing.of("careplan.need", row);
        return new Need(
                new NeedId(uuid(row, "id")),
                new FamilyId(uuid(row, "family")),
                Compartment.valueOf(row.getString("compartment")),
                row.getString("domain"),
                row.getString("indicator"),
                row.getString("pack"),
                seal.openAny("title", row.getString("title")),
                seal.openAny("words", row.getString("words")),
                NeedState.valueOf(row.getString("state")),
                new ActorId(uuid(row, "created_by")),
                instant(row, "created_at"),
                new ActorId(uuid(row, "changed_by")),
                instant(row, "changed_at"),
                row.getInt("version"));
    }

    Step step(ResultSet row) throws SQLException {
        var progressBy = row.getObject("progress_by", UUID.class);
        return new Step(
                new StepId(uuid(row, "id")),
                new NeedId(uuid(row, "need")),
                new FamilyId(uuid(row, "family")),
                Compartment.valueOf(row.getString("compartment")),
                row.getString("path"),
                row.getString("pack"),
                row.getString("category"),
                state(row),
                new ActorId(uuid(row, "wish_by")),
                instant(row, "wish_at"),
                progressBy == null ? null : new ActorId(progressBy),
                progressBy == null ? null : instant(row, "progress_at"),
                row.getBoolean("muted"),
                instant(row, "created_at"),
                new ActorId(uuid(row, "changed_by")),
                instant(row, "changed_at"),
                row.getInt("version"));
    }

    private StepState state(ResultSet row) throws SQLException {
        var seal = sealing.of("careplan.step", row);
        var service = row.getObject("service", UUID.class);
        var couldNot = row.getString("could_not");
        return new StepState(
                seal.openAny("title", row.getString("title")),
                service == null ? null : new ServiceId(service),
                Wish.valueOf(row.getString("wish")),
                row.getObject("talk_again", LocalDate.class),
                seal.openAny("already_by", row.getString("already_by")),
                Progress.valueOf(row.getString("progress")),
                couldNot == null ? null : CouldNot.valueOf(couldNot),
                owner(row.getString("owner_kind"), row.getObject("owner", UUID.class)),
                row.getObject("due", LocalDate.class));
    }

    private static @Nullable Owner owner(@Nullable String kind, @Nullable UUID id) {
        if (kind == null) {
            return null;
        }
        if (id == null) {
            return new Owner.Her();
        }
        return kind.equals("SERVICE") ? new Owner.Service(new ServiceId(id)) : new Owner.Professional(new ActorId(id));
    }

    static @Nullable String kind(@Nullable Owner owner) {
        return switch (owner) {
            case null -> null;
            case Owner.Professional _ -> "PROFESSIONAL";
            case Owner.Her _ -> "HER";
            case Owner.Service _ -> "SERVICE";
        };
    }

    static @Nullable UUID id(@Nullable Owner owner) {
        return switch (owner) {
            case null -> null;
            case Owner.Professional(var actor) -> actor.value();
            case Owner.Her _ -> null;
            case Owner.Service(var service) -> service.value();
        };
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

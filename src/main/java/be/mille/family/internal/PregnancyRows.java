package be.mille.family.internal;

import be.mille.access.Compartment;
import be.mille.family.DatingSource;
import be.mille.family.PlaceOfBirth;
import be.mille.family.Pregnancy;
import be.mille.family.Pregnancy.Outcome;
import be.mille.family.PregnancyId;
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
import org.springframework.stereotype.Component;

/** How a row becomes a pregnancy, or something that was said about its date. */
@Component
class PregnancyRows {
    static final String COLUMNS =
            "p.id, p.family, p.due, p.outcome, p.ended_on, p.place_of_birth, p.place_name, p.version";

    record DatingRow(PregnancyId pregnancy, Pregnancy.Dating dating) {}

    private final Sealing sealing;

    PregnancyRows(Sealing sealing) {
        this.sealing = sealing;
    }

    Seal seal(PregnancyId pregnancy, FamilyId family) {
        return sealing.of("family.pregnancy", family, Compartment.C0, pregnancy.value());
    }

    PregnancyHead head(ResultSet row) throws SQLException {
        var place = row.getString("place_of_birth");
        return new PregnancyHead(
                new PregnancyId(row.getObject("id", UUID.class)),
                new FamilyId(row.getObject("family", UUID.class)),
                row.getObject("due", LocalDate.class),
                Outcome.valueOf(row.getString("outcome")),
                row.getObject("ended_on", LocalDate.class),
                place == null ? null : PlaceOfBirth.valueOf(place),
                seal(
                                new PregnancyId(row.getObject("id", UUID.class)),
                                new FamilyId(row.getObject("family", UUID.class)))
                        .openAny("place_name", row.getString("place_name")),
                row.getInt("version"));
    }

    static DatingRow dating(ResultSet row) throws SQLException {
        return new DatingRow(
                new PregnancyId(row.getObject("pregnancy", UUID.class)),
                new Pregnancy.Dating(
                        DatingSource.valueOf(row.getString("source")),
                        row.getObject("due", LocalDate.class),
                        row.getObject("last_period", LocalDate.class),
                        row.getObject("scan_on", LocalDate.class),
                        row.getInt("expected"),
                        moment(row, "stated_at"),
                        new ActorId(row.getObject("stated_by", UUID.class))));
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

package be.mille.screening.internal;

import be.mille.access.Compartment;
import be.mille.kernel.FamilyId;
import be.mille.screening.Screening;
import be.mille.screening.ScreeningPack.Domain;
import be.mille.sealing.Seal;
import be.mille.sealing.Sealing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** Which answers something came out of, closed where their compartment is restricted as they are; and what was done about it. */
@Component
class ResultSeals {
    private final Sealing sealing;
    private final ObjectMapper json;

    ResultSeals(Sealing sealing, ObjectMapper json) {
        this.sealing = sealing;
        this.json = json;
    }

    /** @return JSON, of one closed text where it is restricted */
    String close(Screening screening, Domain domain, String kind, String code, String explanation) {
        var compartment = domain.compartment();
        return compartment.restricted()
                ? json.writeValueAsString(
                        seal(screening.family(), compartment, screening.id().value())
                                .close(column(kind, code), explanation))
                : explanation;
    }

    /** Of a row read with its family, compartment, screening, kind, code and explanation. */
    String open(ResultSet row) throws SQLException {
        var compartment = Compartment.valueOf(row.getString("compartment"));
        var stored = row.getString("explanation");
        return compartment.restricted()
                ? seal(
                                new FamilyId(row.getObject("family", UUID.class)),
                                compartment,
                                row.getObject("screening", UUID.class))
                        .open(
                                column(row.getString("kind"), row.getString("code")),
                                json.readValue(stored, String.class))
                : stored;
    }

    /** What was done about something that could not wait. */
    String closeAction(Screening screening, Compartment compartment, String code, String action) {
        return actionSeal(screening.family(), compartment, screening.id().value())
                .close("action:" + code, action);
    }

    /** Of a row read with its family, compartment, screening, code and action. */
    @Nullable
    String openAction(ResultSet row) throws SQLException {
        return actionSeal(
                        new FamilyId(row.getObject("family", UUID.class)),
                        Compartment.valueOf(row.getString("compartment")),
                        row.getObject("screening", UUID.class))
                .openAny("action:" + row.getString("code"), row.getString("action"));
    }

    private Seal actionSeal(FamilyId family, Compartment compartment, UUID screening) {
        return sealing.of("screening.same_day", family, compartment, screening);
    }

    private Seal seal(FamilyId family, Compartment compartment, UUID screening) {
        return sealing.of("screening.result", family, compartment, screening);
    }

    private static String column(String kind, String code) {
        return "explanation:" + kind + ":" + code;
    }
}

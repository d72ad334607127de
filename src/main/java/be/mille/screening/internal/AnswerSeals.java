package be.mille.screening.internal;

import be.mille.access.Compartment;
import be.mille.kernel.FamilyId;
import be.mille.screening.ScreeningId;
import be.mille.sealing.Seal;
import be.mille.sealing.Sealing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What was said lies closed: words always, and what was chosen where its compartment is restricted. The history of an answer keeps
 * the closed texts as they were.
 */
@Component
class AnswerSeals {
    private static final String TABLE = "screening.answer";
    private final Sealing sealing;

    AnswerSeals(Sealing sealing) {
        this.sealing = sealing;
    }

    AnswerSeal of(FamilyId family, String compartment, ScreeningId screening, String item) {
        var one = Compartment.valueOf(compartment);
        return new AnswerSeal(sealing.of(TABLE, family, one, screening.value()), item, one.restricted());
    }

    /** Of a row read with its family, compartment, screening and item. */
    AnswerSeal of(ResultSet row) throws SQLException {
        return of(
                new FamilyId(row.getObject("family", UUID.class)),
                row.getString("compartment"),
                new ScreeningId(row.getObject("screening", UUID.class)),
                row.getString("item"));
    }

    /**
     * @param item the question: with its screening it names the answer, also for her who may not know what another answered
     * @param restricted whether the codes are closed too
     */
    record AnswerSeal(Seal seal, String item, boolean restricted) {
        List<String> codes(List<String> codes) {
            return restricted ? seal.closeAll("codes:" + item, codes) : codes;
        }

        List<String> codes(ResultSet row) throws SQLException {
            var stored = List.of((String[]) row.getArray("codes").getArray());
            return restricted ? seal.openAll("codes:" + item, stored) : stored;
        }

        @Nullable
        String words(@Nullable String words) {
            return seal.closeAny("words:" + item, words);
        }

        @Nullable
        String words(ResultSet row) throws SQLException {
            return seal.openAny("words:" + item, row.getString("words"));
        }
    }
}

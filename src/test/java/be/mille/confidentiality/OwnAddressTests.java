package be.mille.confidentiality;

import static be.mille.confidentiality.BreakGlass.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.sql.Sql;
import be.mille.testing.Owner;
import be.mille.testing.People;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Where a reader lives herself: only a print of it is kept, and nobody else sees whether there is one. */
class OwnAddressTests extends SameAddressHeld {
    @Autowired
    Sql sql;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void onlyAPrintIsKeptAndNobodyElseSeesWhetherThereIsOne() {
        assertThat(reader.get(PAGE).body()).doesNotContain("Votre adresse est notée");
        noteHers();
        noteHers();
        assertThat(reader.get(PAGE).body())
                .contains("Votre adresse est notée")
                .doesNotContain("eglise", "value=\"1030\"");
        assertThat(new Owner(settings)
                        .strings("select length(print) || ' ' || encode(print, 'escape') from account.own_address"))
                .singleElement()
                .asString()
                .startsWith("32 ")
                .doesNotContain("1030", "eglise");
        for (var code : List.of(People.ADMINISTRATOR, People.OFFICER, People.MIDWIFE)) {
            assertThat(at(port, people, code).get(PAGE).body()).doesNotContain("Votre adresse est notée");
            assertThat(rows(code)).as(code).isZero();
            at(port, people, code).post(PAGE + "/forget", Map.of());
        }
        assertThat(rows(READER)).as("control").isOne();
        assertThatThrownBy(() -> people.runAs(
                        People.ADMINISTRATOR,
                        () -> new TransactionTemplate(transactions)
                                .executeWithoutResult(
                                        _ -> sql.update("insert into account.own_address (actor, print) values ('"
                                                + people.get(People.MIDWIFE).id() + "', sha256('x'))"))))
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThat(at(port, people, People.ADMINISTRATOR)
                        .get("/people/" + people.get(READER).id())
                        .body())
                .doesNotContain("voisin", "habite");
    }

    private int rows(String code) {
        return Objects.requireNonNull(people.as(
                code,
                () -> new TransactionTemplate(transactions)
                        .execute(_ -> sql.list(row -> row.getString("actor"), "select actor from account.own_address")
                                .size())));
    }

    @Test
    void allOfItOrNothingAndWhatWasTypedComesBack() {
        var wrong = reader.post(PAGE, house("10300", "Rue Kept", ""));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("value=\"10300\"", "value=\"Rue Kept\"", "quatre chiffres", "Écrivez le numéro")
                .doesNotContain("Écrivez le nom de la rue");
        assertThat(reader.post(PAGE, house("", "", "")).body())
                .contains("quatre chiffres", "Écrivez le numéro", "Écrivez le nom de la rue");
        assertThat(reader.post(PAGE, house("1030", "x".repeat(201), "1")).body())
                .contains("200 caractères au plus");
        assertThat(rows(READER)).isZero();
        assertThat(reader.get("/me").body()).contains("/me/neighbours", "soupçonné·e");
    }
}

package be.mille.confidentiality;

import static be.mille.confidentiality.BreakGlass.at;
import static be.mille.confidentiality.BreakGlass.family;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.confidentiality.OfficerQueue.Kind;
import be.mille.family.AddressFields;
import be.mille.family.Families;
import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.sql.Sql;
import be.mille.testing.MilleTest;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A look at the record of somebody of one's own house is asked about, where the reader noted where she lives; nobody else learns it. */
@MilleTest
class SameAddressTests {
    private static final String READER = People.HOSPITAL_MIDWIFE;
    private static final String PAGE = "/me/neighbours";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    Families families;

    @Autowired
    Relations relations;

    @Autowired
    OfficerQueue queue;

    @Autowired
    TestClock clock;

    @Autowired
    Sql sql;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Environment settings;

    FamilyId family;
    Visitor reader;

    @BeforeEach
    void aFamilyAtAnAddressAndAReaderWhoAccompaniesIt() {
        forgetEverything();
        family = family(people, records, "Door " + UUID.randomUUID(), null);
        people.runAs(People.MIDWIFE, () -> {
            relations.add(
                    family, people.get(READER).actor(), RelationType.HEALTH_CARE, clock.instant(), Proof.BROUGHT_IN);
            live("Rue de l’Église", "12 B");
        });
        reader = at(port, people, READER);
    }

    @AfterEach
    void forgetEverything() {
        clock.reset();
        new Owner(settings)
                .run("truncate confidentiality.neighbour_look, confidentiality.settled, account.own_address");
        at(port, people, READER).post(PAGE + "/forget", Map.of());
    }

    private void live(String street, String number) {
        records.setAddress(
                family,
                new AddressFields(AddressFields.Kind.FIXED, null, street, number, "4", "1030", "Schaerbeek", null),
                0);
    }

    private static Map<String, String> house(String postcode, String street, String number) {
        return Map.of("postcode", postcode, "street", street, "number", number);
    }

    private void note(String postcode, String street, String number) {
        assertThat(reader.post(PAGE, house(postcode, street, number)).statusCode())
                .isEqualTo(303);
    }

    private void noteHers() {
        note("1030", "rue de l'eglise", "12b");
    }

    private void look() {
        people.as(READER, () -> families.get(family));
    }

    private List<OfficerQueue.Unusual> asked(String officer) {
        return people.as(officer, queue::unusual).stream()
                .filter(one -> one.kind() == Kind.SAME_ADDRESS)
                .toList();
    }

    @Test
    void isAskedAboutOnceADayByTheReadersOfficerAlone() {
        noteHers();
        look();
        look();
        assertThat(asked(People.OFFICER))
                .singleElement()
                .satisfies(one ->
                        assertThat(one.reader()).isEqualTo(people.get(READER).id()));
        clock.forward(Duration.ofDays(1));
        look();
        assertThat(asked(People.OFFICER)).hasSize(2);
        assertThat(asked(People.OTHER_OFFICER)).isEmpty();
        assertThat(at(port, people, People.OFFICER).get("/confidentiality").body())
                .contains("La famille habite à l’adresse de qui a regardé")
                .doesNotContain("Église", "eglise", family.toString());
        clock.forward(Duration.ofDays(40));
        look();
        assertThat(new Owner(settings).strings("select day::text from confidentiality.neighbour_look"))
                .as("what the officer does not see any more is gone")
                .hasSize(1);
    }

    @Test
    void isNotWhereTheHouseIsAnother() {
        for (var other : List.of(
                house("1030", "Rue de l’Église", "12"),
                house("1030", "Rue de l’Église", "14"),
                house("1030", "Rue de la Paix", "12b"),
                house("1040", "Rue de l’Église", "12b"))) {
            reader.post(PAGE, other);
            look();
            assertThat(asked(People.OFFICER)).as(other.toString()).isEmpty();
        }
        noteHers();
        look();
        assertThat(asked(People.OFFICER)).as("control").hasSize(1);
    }

    @Test
    void isNotWhereNothingWasNotedOrItWasTakenAway() {
        look();
        assertThat(asked(People.OFFICER)).isEmpty();
        noteHers();
        reader.post(PAGE + "/forget", Map.of());
        look();
        assertThat(asked(People.OFFICER)).isEmpty();
        assertThat(new Owner(settings).strings("select actor::text from account.own_address"))
                .isEmpty();
        noteHers();
        people.as(People.MIDWIFE, () -> families.get(family));
        assertThat(asked(People.OFFICER)).as("somebody else looked").isEmpty();
    }

    @Test
    void theReaderAndTheTeamReadTheSamePages() {
        var record = "/families/" + family;
        var before = reading(reader, record);
        at(port, people, People.MIDWIFE).get(record + "/access");
        var access = reading(at(port, people, People.MIDWIFE), record + "/access");
        noteHers();
        reader.get(PAGE);
        assertThat(reading(reader, record)).isEqualTo(before);
        assertThat(asked(People.OFFICER)).hasSize(1);
        assertThat(reading(at(port, people, People.MIDWIFE), record + "/access"))
                .isEqualTo(access);
    }

    private static String reading(Visitor visitor, String path) {
        var answer = visitor.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body().replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "").replaceAll("[0-9a-f-]{36}", "");
    }

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

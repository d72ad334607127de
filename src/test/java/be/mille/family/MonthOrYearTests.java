package be.mille.family;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.kernel.FamilyId;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.Visitor;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is told afterwards may be known only by its month or its year. */
@MilleTest
class MonthOrYearTests {
    @LocalServerPort
    int port;

    @Autowired
    PersonRecords records;

    @Autowired
    Contacts contacts;

    @Autowired
    FamilyEvents events;

    @Autowired
    People people;

    FamilyId mina;
    Visitor midwife;

    @BeforeEach
    void aFamilyOfTheMidwife() {
        mina = people.as(People.MIDWIFE, () -> records.open(OpenFamilies.called("Mina")));
        midwife = new Visitor(port).signIn(people, People.MIDWIFE);
    }

    @Test
    void aContactIsWrittenByItsMonthAndShownSoInFourLanguages() {
        assertThat(contact("DONE", "3/2026", "")).isEqualTo(303);
        assertThat(midwife.get(address("contacts")).body())
                .contains("mars 2026")
                .doesNotContain("1 mars", "dim. 1");
        for (var said : Map.of("nl", "maart 2026", "de", "März 2026", "en", "March 2026")
                .entrySet()) {
            midwife.post("/language", Map.of("language", said.getKey(), "back", "/"));
            assertThat(midwife.get(address("contacts")).body()).contains(said.getValue());
        }
    }

    @Test
    void anEventIsKnownByItsYearAloneAndComesBackIntoTheFormAsItWasTyped() {
        assertThat(event("2025")).isEqualTo(303);
        var one = people.as(People.MIDWIFE, () -> events.of(mina)).getFirst();
        assertThat(one.precise()).isEqualTo(Precision.YEAR);
        assertThat(one.day()).isEqualTo(LocalDate.of(2025, 1, 1));
        assertThat(midwife.get(address("events")).body()).contains("<span>2025</span>");
        assertThat(midwife.get(address("events/" + one.id())).body())
                .contains("name=\"day\" type=\"text\" value=\"2025\"");
    }

    @Test
    void whatIsPlannedOrHasAnHourNeedsItsDay() {
        assertThat(contact("PLANNED", "12/2026", "")).isEqualTo(422);
        assertThat(contact("DONE", "03/2026", "14:30")).isEqualTo(422);
        assertThat(event("03/2027")).isEqualTo(422);
        assertThat(contact("DONE", "12/2026", "")).as("a month to come").isEqualTo(422);
        assertThat(contact("DONE", "13/2026", "")).as("no month").isEqualTo(422);
        assertThat(contact("PLANNED", "15/12/2026", "14:30"))
                .as("negative control")
                .isEqualTo(303);
        assertThat(contact("DONE", "11/2026", "")).as("this month").isEqualTo(303);
    }

    @Test
    void theLastContactIsTheLastOneThatIsCertain() {
        contact("DONE", "20/02/2026", "");
        contact("DONE", "03/2026", "");
        assertThat(last()).isEqualTo(LocalDate.of(2026, 3, 1));
        contact("DONE", "2026", "");
        assertThat(last()).as("some day of this year says less").isEqualTo(LocalDate.of(2026, 3, 1));
        contact("DONE", "02/03/2026", "");
        assertThat(last()).isEqualTo(LocalDate.of(2026, 3, 2));
    }

    @Test
    void theListGoesFromTheLatestThatIsCertainBackwards() {
        contact("DONE", "2026", "");
        contact("DONE", "01/2026", "");
        contact("DONE", "01/01/2026", "");
        contact("DONE", "15/01/2026", "");
        assertThat(people.as(People.MIDWIFE, () -> contacts.of(mina)))
                .extracting(one -> one.precise().date(one.day()).toString())
                .isEqualTo(List.of("2026-01-15", "2026-01-01", "2026-01", "2026"));
    }

    private LocalDate last() {
        return people.as(People.MIDWIFE, () -> contacts.last(mina)).orElseThrow();
    }

    private int contact(String state, String day, String hour) {
        var fields = new HashMap<>(Map.of("kind", "CALL", "state", state, "day", day, "hour", hour, "whom", "HER"));
        fields.putAll(Map.of("interpreter", "NOT_NEEDED", "audience", "TEAM", "key", key(), "version", "0"));
        return midwife.post(address("contacts/new"), fields).statusCode();
    }

    private int event(String day) {
        return midwife.post(
                        address("events/new"),
                        Map.of("kind", "OTHER", "day", day, "audience", "TEAM", "key", key(), "version", "0"))
                .statusCode();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private String address(String path) {
        return "/families/" + mina + "/" + path;
    }
}

package be.mille.intake;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Compartment;
import be.mille.family.OpenFamily;
import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** T03 of what arrives: two worlds that differ by a record that is not open to the reader are read the same, byte by byte. */
@MilleTest
class ArrivalTwinsTests {
    private static final String HER = "valerie-mercenier";
    private static final String COLLEAGUE = "dounia-ziani";

    private static final Pattern TOKENS =
            Pattern.compile("(name=\"_csrf\" value=\"|name=\"key\" value=\"|content=\")[A-Za-z0-9_=-]{20,}");

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Arrivals arrivals;

    @Autowired
    Attaching attaching;

    @Autowired
    PersonRecords records;

    @Autowired
    TestClock clock;

    private Visitor visitor;

    @BeforeEach
    void signIn() {
        visitor = new Visitor(port).signIn(people, HER);
    }

    @AfterEach
    void theClockStandsStillAgain() {
        clock.reset();
    }

    private ArrivalId noted(String by, Arriving one) {
        clock.forward(Duration.ofSeconds(1));
        return people.as(by, () -> arrivals.note(UUID.randomUUID(), one.asked()));
    }

    private FamilyId family(String by, String name) {
        return people.as(by, () -> records.open(OpenFamilies.called(name)));
    }

    private static String plain(String body) {
        return TOKENS.matcher(body).replaceAll("$1");
    }

    @Test
    void whetherARecordElsewhereExistsIsNotTold() {
        var name = "Tsehaynesh";
        var id = noted(HER, Arriving.from("Mme Dubois").called(name).phone("0470 99 00 11"));
        var pages = List.of("/arrivals/" + id, "/arrivals/" + id + "/attach", "/arrivals/" + id + "/attach?q=" + name);
        var before = pages.stream().map(one -> plain(visitor.get(one).body())).toList();
        var elsewhere = people.as(
                People.MIDWIFE,
                () -> records.open(new OpenFamily(
                        UUID.randomUUID(), OpenFamilies.called(name).person(), null, "0470 99 00 11")));
        assertThat(pages.stream().map(one -> plain(visitor.get(one).body())).toList())
                .isEqualTo(before);
        assertThat(plain(visitor.get("/arrivals/" + id + "/attach/" + elsewhere).body())
                        .replace(elsewhere.toString(), ""))
                .isEqualTo(
                        plain(visitor.get("/arrivals/" + id + "/attach/" + id).body())
                                .replace(id.toString(), "")
                                .replace(elsewhere.toString(), ""));
        var own = family(HER, name);
        assertThat(visitor.get(pages.get(1)).body())
                .as("control: a record that is open to her")
                .contains("/arrivals/" + id + "/attach/" + own)
                .doesNotContain(elsewhere.toString());
    }

    @Test
    void aColleagueReadsTheSameWhetherItWentIntoARecordOrNot() {
        var id = noted(HER, Arriving.from("Mme Dubois").called("Hidden"));
        var colleague = new Visitor(port).signIn(people, COLLEAGUE);
        people.runAs(HER, () -> arrivals.answer(id, ArrivalAnswer.TAKEN_UP, null, 0));
        var plainly = plain(colleague.get("/arrivals/" + id).body())
                + plain(colleague.get("/arrivals").body());
        var family = family(HER, "Hidden");
        people.runAs(HER, () -> {
            arrivals.undo(id);
            attaching.attach(
                    family,
                    new Attaching.Attach(id, arrivals.get(id).version(), Compartment.C2, "Demandé", "fr", null));
        });
        assertThat(plain(colleague.get("/arrivals/" + id).body())
                        + plain(colleague.get("/arrivals").body()))
                .isEqualTo(plainly)
                .contains("Prise en charge");
        assertThat(visitor.get("/arrivals/" + id).body())
                .as("control: whoever may read the note")
                .contains("/families/" + family + "/notes/");
    }
}

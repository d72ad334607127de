package be.mille.ui;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Proof;
import be.mille.kernel.FamilyId;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What a page is asked for stands in no address, and the page behaves as if it did. */
@MilleTest
class QuietlyTests {
    private static final String KIND = "name=\"category\" value=\"violence-support\"";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    ApplicationContext context;

    @Autowired
    TestClock clock;

    private final String called = "Quietly" + UUID.randomUUID().toString().replace("-", "");
    private FamilyId family;
    private Visitor midwife;

    @BeforeEach
    void aFamily() {
        family = OpenFamilies.withTeam(context, called, Proof.BROUGHT_IN);
        midwife = signedIn(People.MIDWIFE);
    }

    @AfterEach
    void theClockOfTheOthers() {
        clock.reset();
    }

    private Visitor signedIn(String who) {
        return new Visitor(port).signIn(people, who);
    }

    private String page(FamilyId of) {
        return "/families/" + of + "/referrals/new";
    }

    private String asked(Map<String, String> fields) {
        return midwife.post("/quietly", fields).headers().firstValue("Location").orElseThrow();
    }

    private String asked(String category) {
        return asked(Map.of("_to", page(family), "_quiet", "category", "category", category));
    }

    @Test
    void aKindOfHelpIsChosenReadAgainAndReadInAnotherLanguage() {
        var address = asked("violence-support");
        assertThat(address).matches(page(family) + "\\?quietly=[0-9a-f-]{36}");
        assertThat(midwife.get(address).body()).contains(KIND);
        assertThat(midwife.get(address).body()).as("and again").contains(KIND);
        var back = midwife.post("/language", Map.of("language", "nl", "return", address));
        assertThat(back.headers().firstValue("Location")).contains(address);
        assertThat(midwife.get(address).body()).contains("lang=\"nl\"", KIND);
    }

    @Test
    void anotherPageAnotherPersonAndAnotherSessionAreToldNothing() {
        var address = asked("violence-support");
        var other = OpenFamilies.withTeam(context, called, Proof.BROUGHT_IN);
        assertThat(midwife.get(address.replace(family.toString(), other.toString()))
                        .body())
                .contains("id=\"category\"")
                .doesNotContain(KIND);
        assertThat(signedIn(People.MIDWIFE).get(address).body())
                .as("the same person, signed in anew")
                .contains("id=\"category\"")
                .doesNotContain(KIND);
        assertThat(signedIn(People.DOCTOR).get(address).statusCode()).isEqualTo(404);
        assertThat(new Visitor(port).get(address).body()).doesNotContain(called, KIND);
    }

    @Test
    void whatMayBeToldStandsInTheAddressAndWhatIsNotChosenIsSaid() {
        assertThat(asked(Map.of("_to", page(family), "_quiet", "category", "category", "", "handing", "true")))
                .matches(page(family) + "\\?(category=&handing=true|handing=true&category=)");
        assertThat(midwife.get(page(family) + "?category=").statusCode()).isEqualTo(422);
        for (var elsewhere : new String[] {"https://evil.example", "//evil.example", page(family) + "?subject=C3"}) {
            assertThat(asked(Map.of("_to", elsewhere))).as(elsewhere).isEqualTo("/");
        }
    }

    @Test
    void aNameIsLookedForAndNoTabNorPageAfterItSaysIt() {
        var address = asked(Map.of("_to", "/families", "_quiet", "q", "q", called, "days", "30"));
        assertThat(address)
                .startsWith("/families?")
                .contains("quietly=", "days=30")
                .doesNotContain(called);
        var list = midwife.get(address).body();
        assertThat(list)
                .contains(family.toString(), "value=\"" + called + "\"", "view=silent", "quietly=")
                .doesNotContain("=" + called);
        assertThat(midwife.get("/families?q=" + called).body())
                .as("negative control: typed into the address by hand it is understood, and said no further")
                .contains(family.toString())
                .doesNotContain("=" + called);
    }

    @Test
    void theOldestMakesRoom() {
        clock.goOn();
        var first = asked("violence-support");
        for (int i = 0; i < 31; i++) {
            asked("cpas");
        }
        assertThat(midwife.get(first).body()).doesNotContain(KIND);
        assertThat(midwife.get(asked("violence-support")).body()).contains(KIND);
    }

    @Test
    void moreThanAnybodyTypesIsNotKept() {
        var address = asked(Map.of("_to", "/families", "_quiet", "q", "q", called + "x".repeat(2000)));
        assertThat(midwife.get(address).body()).doesNotContain(called + "x");
    }
}

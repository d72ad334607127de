package be.mille.account;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Proof;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What somebody proved for one act is of no use for another: not to her, and not to whoever sits down at her screen within the minute. */
@MilleTest
class BoundProofTests {
    private static final String QUEUE = "/confidentiality";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    ApplicationContext context;

    @Autowired
    TestClock clock;

    @AfterEach
    void theClockOfTheOthers() {
        clock.reset();
    }

    private String copyOfSomebody() {
        return "/families/" + OpenFamilies.withTeam(context, "Bound", Proof.BROUGHT_IN) + "/copy";
    }

    private static String where(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("status " + answer.statusCode());
    }

    private void proves(Visitor visitor, String code) {
        visitor.get("/prove");
        assertThat(where(visitor.post("/prove", Map.of("again", people.get(code).name()))))
                .isEqualTo("/prove");
    }

    @Test
    void theProofOfOneCopyTakesThatOneOnce() {
        var midwife = new Visitor(port).signIn(people, People.MIDWIFE);
        var wanted = copyOfSomebody();
        var other = copyOfSomebody();
        var json = Map.of("format", "json");
        assertThat(where(midwife.post(wanted, json))).isEqualTo("/prove");
        proves(midwife, People.MIDWIFE);
        assertThat(where(midwife.post(other, json))).as("of somebody else").isEqualTo("/prove");
        assertThat(where(midwife.post(wanted, Map.of("format", "pdf"))))
                .as("in another form")
                .isEqualTo("/prove");
        assertThat(midwife.post(wanted, json).statusCode())
                .as("control: what she proved it for")
                .isEqualTo(200);
        assertThat(where(midwife.post(wanted, json))).as("once").isEqualTo("/prove");
    }

    @Test
    void itOpensNoRecordExceptionally() {
        var midwife = new Visitor(port).signIn(people, People.MIDWIFE);
        midwife.post(copyOfSomebody(), Map.of("format", "json"));
        proves(midwife, People.MIDWIFE);
        var form = new HashMap<>(Map.of(
                "key", UUID.randomUUID().toString(),
                "called", "Nobody at all",
                "birth", "01/02/1990",
                "reason", "LIFE",
                "words", "She is not conscious and nobody knows her."));
        assertThat(where(midwife.post("/exceptional", form))).isEqualTo("/prove");
        proves(midwife, People.MIDWIFE);
        var another = new HashMap<>(form);
        another.put("called", "Somebody else");
        assertThat(where(midwife.post("/exceptional", another)))
                .as("of another name than she proved it for")
                .isEqualTo("/prove");
        assertThat(midwife.post("/exceptional", form).body()).as("control").contains("Aucun dossier ne peut");
    }

    /** In her queue an officer decides one thing after the other; what is for good asks each time. */
    @Test
    void theQueueIsTheOnePageThatHoldsItForAMinuteAndAnErasureTakesItsOwn() {
        var officer = new Visitor(port).signIn(people, People.OFFICER);
        var words = Map.of("words", "vu avec elle");
        assertThat(where(officer.post(lift(), words))).isEqualTo("/prove");
        proves(officer, People.OFFICER);
        for (int i = 0; i < 2; i++) {
            assertThat(officer.post(lift(), words).statusCode())
                    .as("proven, and nobody to give anything back to")
                    .isEqualTo(404);
        }
        var erase = Map.of("answer", "YES", "words", "vu avec elle");
        var one = QUEUE + "/erasures/" + UUID.randomUUID() + "/decide";
        assertThat(where(officer.post(one, erase))).isEqualTo("/prove");
        proves(officer, People.OFFICER);
        assertThat(where(officer.post(lift(), words)))
                .as("nor the other way round")
                .isEqualTo("/prove");
        assertThat(where(officer.post(QUEUE + "/erasures/" + UUID.randomUUID() + "/decide", erase)))
                .isEqualTo("/prove");
        assertThat(officer.post(one, erase).statusCode()).as("control").isEqualTo(404);
        officer.post(lift(), words);
        proves(officer, People.OFFICER);
        clock.forward(Duration.ofSeconds(61));
        assertThat(where(officer.post(lift(), words))).as("a minute later").isEqualTo("/prove");
    }

    private static String lift() {
        return QUEUE + "/people/" + UUID.randomUUID() + "/lift";
    }
}

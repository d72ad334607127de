package be.mille.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.proof.LeftForm;
import be.mille.proof.Scorecard;
import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.SeededWeb;
import be.mille.testing.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** T11: forms of another site, and of nobody’s session, to every address that takes one. */
@MilleTest
class PlantedFormsTests {
    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    SeededWeb seeded;

    @AfterEach
    void asItWas() {
        seeded.plantNothing();
    }

    @Test
    void whatAnotherSiteSendsIsTurnedAwayBeforeAnythingIsKeptOrAnyCookieGiven() {
        var through = planted();
        seeded.forgetTheSite();
        int caught = planted().isEmpty() ? 0 : 1;
        seeded.plantNothing();
        new Scorecard(
                        "T11",
                        "forms planted by another site, without a session",
                        posts().size(),
                        through.size(),
                        11,
                        "full",
                        1,
                        caught)
                .keep();
        assertThat(through).isEmpty();
        assertThat(caught).as("a program that does not look whose page it was").isOne();
    }

    private List<String> planted() {
        var through = new ArrayList<String>();
        for (var path : posts()) {
            var answer = new Visitor(port).plant(path, typedBy(People.MIDWIFE));
            if (answer.statusCode() != 403
                    || !answer.headers().allValues("Set-Cookie").isEmpty()) {
                through.add(path + " " + answer.statusCode());
            }
        }
        return through;
    }

    @Test
    void aFormWithoutASessionThatStoodOnNoPageOfOursIsKeptNowhere() {
        var kept = posts().stream()
                .filter(path -> new Visitor(port)
                        .post(path, typedBy(People.MIDWIFE))
                        .headers()
                        .firstValue("Location")
                        .orElse("")
                        .endsWith("?kept"))
                .toList();
        new Scorecard(
                        "T11",
                        "forms without a session that stood on no page of ours",
                        posts().size(),
                        kept.size(),
                        11,
                        "full",
                        1,
                        keptWithItsMark())
                .keep();
        assertThat(kept).isEmpty();
        assertThat(keptWithItsMark()).as("one that stood on a page").isOne();
    }

    /** Control: the same way of asking finds one that is kept. */
    private int keptWithItsMark() {
        var form = LeftForm.of(new Visitor(port).signIn(people, People.MIDWIFE), "/families/new");
        return new Visitor(port)
                        .postAll("/families/new", form.with("called", "Mina").fields())
                        .headers()
                        .firstValue("Location")
                        .orElse("")
                        .endsWith("?kept")
                ? 1
                : 0;
    }

    private Map<String, String> typedBy(String who) {
        return Map.of("words", "x", "_as", people.get(who).id().toString());
    }

    private static List<String> posts() {
        return AccessMatrix.ROUTES.stream()
                .filter(one -> one.method().equals("POST"))
                .map(one ->
                        one.pattern().replaceAll("\\{[^}]+}", UUID.randomUUID().toString()))
                .toList();
    }
}

package be.mille.referral;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.directory.HelpServices;
import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A midwife who asks for help on the page. */
@MilleTest
abstract class ReferralPagesHeld {
    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    HelpServices services;

    @Autowired
    TestClock clock;

    FamilyId family;
    Visitor midwife;

    @BeforeEach
    void aFamilyOfTheMidwife() {
        family = people.as(People.MIDWIFE, () -> records.open(OpenFamilies.called("Amina")));
        midwife = new Visitor(port).signIn(people, People.MIDWIFE);
    }

    @AfterEach
    void theClockStandsStillAgain() {
        clock.reset();
    }

    String page(String path) {
        return "/families/" + family + "/referrals" + path;
    }

    Map<String, String> filled() {
        var cpas = services.byCode("cpas-rive-claire-social").orElseThrow();
        return new HashMap<>(Map.of(
                "key",
                UUID.randomUUID().toString(),
                "category",
                "cpas",
                "to",
                "SERVICE:" + cpas.id(),
                "called",
                "Amina",
                "need",
                "Un rendez-vous pour la garantie locative",
                "agreed",
                "ORALLY",
                "agreedOn",
                "24/11/2026",
                "answerBy",
                "1/12/2026"));
    }

    String sent() {
        midwife.get(page("/new?category=cpas"));
        var sent = midwife.post(page("/new"), filled());
        assertThat(sent.statusCode()).isEqualTo(303);
        return sent.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
    }
}

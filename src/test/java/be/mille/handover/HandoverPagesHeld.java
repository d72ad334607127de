package be.mille.handover;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
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

/** A family of the hospital near birth, with a midwife at home. */
@MilleTest
abstract class HandoverPagesHeld {
    static final String LEAVES = People.HOSPITAL_MIDWIFE;
    static final String STAYS = People.OTHER_MIDWIFE;

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    Relations relations;

    @Autowired
    Handovers handovers;

    @Autowired
    TestClock clock;

    final String called = "Relais " + UUID.randomUUID();
    FamilyId family;
    Visitor leaves;

    @BeforeEach
    void aFamilyOfTheHospitalNearBirthWithAMidwifeAtHome() {
        family = people.as(LEAVES, () -> records.open(OpenFamilies.called(called, TestClock.TODAY.plusDays(9))));
        people.runAs(
                LEAVES,
                () -> relations.add(
                        family,
                        people.get(STAYS).actor(),
                        RelationType.HEALTH_CARE,
                        clock.instant(),
                        Proof.AGREED_ORALLY));
        leaves = new Visitor(port).signIn(people, LEAVES);
    }

    @AfterEach
    void theClockStandsStillAgain() {
        clock.reset();
    }

    String page(String path) {
        return "/families/" + family + "/handovers" + path;
    }

    Map<String, String> filled() {
        return new HashMap<>(Map.of(
                "key", UUID.randomUUID().toString(),
                "to", people.get(STAYS).id().toString(),
                "border", "DISCHARGE",
                "on", "27/11/2026",
                "letter", "Elle préfère les visites du matin.",
                "read", "WITH_HER"));
    }

    String proposed() {
        var answer = leaves.post(page("/new"), filled());
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }
}

package be.mille.family;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Bounds;
import be.mille.access.Compartment;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.kernel.FamilyId;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who can read this, in words, under what stands on a page and before what is saved. */
@MilleTest
class WhoReadsPagesTests {
    private static final String APART = "jeanne-mukendi";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    Relations relations;

    @Autowired
    Bounds bounds;

    @Autowired
    TestClock clock;

    FamilyId family;
    Visitor midwife;

    @BeforeEach
    void aFamilyWithADoctorAndSomebodyForOneSubject() {
        family = people.as(
                People.MIDWIFE,
                () -> records.open(OpenFamilies.called("Lue " + UUID.randomUUID(), TestClock.TODAY.plusDays(90))));
        people.runAs(People.MIDWIFE, () -> {
            relations.add(
                    family,
                    people.get(People.DOCTOR).actor(),
                    RelationType.HEALTH_CARE,
                    clock.instant(),
                    Proof.AGREED_ORALLY);
            bounds.addForSubject(family, people.get(APART).actor(), Compartment.C3, null, Proof.AGREED);
        });
        midwife = new Visitor(port).signIn(people, People.MIDWIFE);
    }

    private String body(Visitor who, String page) {
        return who.get("/families/" + family + page).body();
    }

    private String name(String who) {
        return people.get(who).name();
    }

    /** The whole paragraph that says it, without the drawing of an eye. */
    private static String said(String body) {
        return body.replaceAll("<svg.*?</svg>", "").replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/person",
                "/person/household",
                "/person/address",
                "/person/channels",
                "/pregnancies",
                "/pregnancies/new",
                "/coordination",
                "/coordination/new",
                "/silence",
                "/plan/crisis",
                "/relays/new"
            })
    void thePageSaysWhoReads(String page) {
        assertThat(said(body(midwife, page))).contains("Peuvent lire : vous", name(People.DOCTOR));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/person", "/pregnancies", "/coordination", "/coordination/new", "/silence", "/plan/crisis"})
    void whoeverComesForOneSubjectIsNotNamedToThoseWhoDoNotKnow(String page) {
        var doctor = new Visitor(port).signIn(people, People.DOCTOR);
        assertThat(said(body(doctor, page)))
                .contains("Peuvent lire : vous et " + name(People.MIDWIFE) + ".")
                .doesNotContain("Mukendi");
    }

    /** Control: to whoever brought her in she is named. */
    @Test
    void whoKnowsReadsHerName() {
        assertThat(said(body(midwife, "/person"))).contains(name(APART));
    }

    @Test
    void aDelicateCrisisPlanIsHersAloneUntilSheNamesSomebody() {
        assertThat(said(body(midwife, "/plan/crisis")))
                .contains("Qui pourra lire, selon le sujet", "Peuvent lire : vous, et personne d’autre.");
    }
}

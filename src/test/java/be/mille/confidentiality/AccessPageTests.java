package be.mille.confidentiality;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.consent.ConsentEvent;
import be.mille.consent.Consents;
import be.mille.family.Families;
import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who can see a record, who looked, whom she keeps away, and stepping back. */
@MilleTest
class AccessPageTests {
    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    Relations relations;

    @Autowired
    Families families;

    @Autowired
    Consents consents;

    @Autowired
    TestClock clock;

    FamilyId family;
    Visitor midwife;

    @BeforeEach
    void aFamilyOfTheMidwifeWithADoctor() {
        family = people.as(People.MIDWIFE, () -> records.open(OpenFamilies.called("Access")));
        people.runAs(People.MIDWIFE, () -> {
            relations.add(
                    family,
                    people.get(People.DOCTOR).actor(),
                    RelationType.HEALTH_CARE,
                    clock.instant(),
                    Proof.BROUGHT_IN);
            families.coordinate(family, people.get(People.DOCTOR).id(), null);
        });
        midwife = new Visitor(port).signIn(people, People.MIDWIFE);
    }

    private String page() {
        return "/families/" + family + "/access";
    }

    @Test
    void itSaysWhoCanSeeAndWhatAndWhoLookedAtWhichPagesWithoutANameOrASubject() {
        var doctor = new Visitor(port).signIn(people, People.DOCTOR);
        doctor.get("/families/" + family);
        doctor.get("/families/" + family + "/plan");
        var body = midwife.get(page()).body();
        assertThat(body).contains("Luc Lambrechts", "situation sociale", "Consultations");
        var looks = body.substring(body.indexOf("id=\"looks\""));
        looks = looks.substring(0, looks.indexOf("</section>"));
        assertThat(looks)
                .contains("Médecin généraliste", "Pour des soins de santé. Ouvert", "le dossier, le plan")
                .doesNotContain("Lambrechts");
    }

    @Test
    void whomSheKeepsAwayFindsNothingAndCoordinatesNoMoreUntilSheSaysOtherwise() {
        var doctor = new Visitor(port).signIn(people, People.DOCTOR);
        assertThat(doctor.get("/families/" + family).statusCode()).isEqualTo(200);
        midwife.get(page());
        var post = midwife.post(
                page() + "/exclude-person",
                Map.of("person", people.get(People.DOCTOR).id().toString()));
        assertThat(post.statusCode()).isEqualTo(303);
        assertThat(doctor.get("/families/" + family).statusCode()).isEqualTo(404);
        assertThat(doctor.get("/families").body()).doesNotContain(family.toString());
        assertThat(people.as(People.MIDWIFE, () -> families.get(family)).coordinator())
                .isNull();
        var path = lifting("excluded");
        assertThat(midwife.get(page()).body()).contains("est d’accord que Luc Lambrechts, Cabinet");
        var silent = midwife.post(path, Map.of());
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body()).contains("Demandez-lui, puis notez");
        var alone = midwife.post(path, Map.of("agreed", "GIVEN_ORALLY", "witness", " "));
        assertThat(alone.statusCode()).isEqualTo(422);
        assertThat(doctor.get("/families/" + family).statusCode()).isEqualTo(404);
        assertThat(noted()).isEmpty();
        assertThat(midwife.post(path, Map.of("agreed", "GIVEN_ORALLY", "witness", "Inès, interprète"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(doctor.get("/families/" + family).statusCode()).isEqualTo(200);
        assertThat(noted()).singleElement().satisfies(one -> {
            assertThat(one.recipient().id())
                    .isEqualTo(people.get(People.DOCTOR).id().value());
            assertThat(one.witness()).isEqualTo("Inès, interprète");
        });
        assertThat(midwife.post(path, Map.of("agreed", "GIVEN")).statusCode())
                .as("lifted once")
                .isEqualTo(404);
    }

    private List<ConsentEvent> noted() {
        return people.as(People.MIDWIFE, () -> consents.of(family));
    }

    private String lifting(String section) {
        var own = section(section);
        var path = own.substring(own.indexOf(page() + "/exclusions/"));
        return path.substring(0, path.indexOf('"'));
    }

    @Test
    void aWholeOrganisationIsKeptAwayAndAnEmptyChoiceIsSaidAtTheField() {
        midwife.get(page());
        var empty = midwife.post(page() + "/exclude-organisation", Map.of("organisation", ""));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("Choisissez une organisation");
        midwife.post(
                page() + "/exclude-organisation",
                Map.of("organisation", people.get(People.DOCTOR).organisation().toString()));
        var doctor = new Visitor(port).signIn(people, People.DOCTOR);
        assertThat(doctor.get("/families/" + family).statusCode()).isEqualTo(404);
        assertThat(midwife.post(lifting("excluded"), Map.of("agreed", "GIVEN")).statusCode())
                .isEqualTo(303);
        assertThat(doctor.get("/families/" + family).statusCode()).isEqualTo(200);
        assertThat(noted())
                .singleElement()
                .satisfies(one -> assertThat(one.recipient().id())
                        .as("noted of whoever comes back")
                        .isEqualTo(people.get(People.DOCTOR).id().value()));
    }

    @Test
    void whoeverNoLongerAccompaniedHerStaysOutsideWhenTheExclusionIsLifted() {
        midwife.get(page());
        midwife.post(
                page() + "/exclude-person",
                Map.of("person", people.get(People.PSYCHOLOGIST).id().toString()));
        midwife.post(lifting("excluded"), Map.of("agreed", "GIVEN"));
        var psychologist = new Visitor(port).signIn(people, People.PSYCHOLOGIST);
        assertThat(psychologist.get("/families/" + family).statusCode()).isEqualTo(404);
        assertThat(noted()).isEmpty();
    }

    @Test
    void whoStepsBackSeesTheRecordNoMoreAndNobodyIsAskedWhy() {
        var doctor = new Visitor(port).signIn(people, People.DOCTOR);
        doctor.get(page());
        assertThat(doctor.post(page() + "/step-back", Map.of()).headers().firstValue("Location"))
                .contains("/families");
        assertThat(doctor.get("/families/" + family).statusCode()).isEqualTo(404);
        assertThat(doctor.get(page()).statusCode()).isEqualTo(404);
    }

    @Test
    void whoSteppedBackDoesNotStandAmongThoseSheKeepsAwayAndMayComeBack() {
        midwife.get(page());
        midwife.post(
                page() + "/exclude-person",
                Map.of("person", people.get(People.SOCIAL_WORKER).id().toString()));
        assertThat(midwife.get("/families/" + family + "/plan").body()).contains("Luc Lambrechts");
        var doctor = new Visitor(port).signIn(people, People.DOCTOR);
        doctor.get(page());
        doctor.post(page() + "/step-back", Map.of());
        assertThat(midwife.get("/families/" + family + "/plan").body())
                .as("among those who may read the plan")
                .doesNotContain("Luc Lambrechts");
        assertThat(section("readers")).contains("Nadia Kessels").doesNotContain("Luc Lambrechts");
        assertThat(section("excluded")).contains("Sarah Aerts").doesNotContain("Luc Lambrechts");
        assertThat(section("stepped-back"))
                .contains("Luc Lambrechts", "n’a rien demandé", "si cette personne le demande")
                .doesNotContain("Sarah Aerts", "à sa demande");
        midwife.post(lifting("stepped-back"), Map.of());
        assertThat(midwife.get(page()).body()).doesNotContain("id=\"stepped-back\"");
        assertThat(doctor.get("/families/" + family).statusCode()).isEqualTo(200);
    }

    private String section(String id) {
        var body = midwife.get(page()).body();
        var from = body.substring(body.indexOf("id=\"" + id + "\""));
        return from.substring(0, from.indexOf("</ul>"));
    }

    @Test
    void anAccessThatEndsSoonIsRenewedForItsWholeLength() {
        var worker = people.get(People.SOCIAL_WORKER);
        people.runAs(
                People.MIDWIFE,
                () -> relations.add(
                        family,
                        worker.actor(),
                        RelationType.SOCIAL_CARE,
                        TestClock.START.minus(java.time.Duration.ofDays(170)),
                        Proof.BROUGHT_IN));
        assertThat(midwife.get(page()).body()).contains("prend bientôt fin", "/renew/" + worker.id());
        midwife.post(page() + "/renew/" + worker.id(), Map.of("agreed", "GIVEN"));
        assertThat(midwife.get(page()).body()).doesNotContain("/renew/" + worker.id());
        assertThat(midwife.post(page() + "/renew/" + UUID.randomUUID(), Map.of())
                        .statusCode())
                .isEqualTo(303);
    }
}

package be.mille.confidentiality;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.family.Families;
import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
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
        var lift = midwife.get(page()).body();
        var path = lift.substring(lift.indexOf(page() + "/exclusions/"));
        midwife.post(path.substring(0, path.indexOf('"')), Map.of());
        assertThat(doctor.get("/families/" + family).statusCode()).isEqualTo(200);
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
        var own = section("stepped-back");
        var path = own.substring(own.indexOf(page() + "/exclusions/"));
        midwife.post(path.substring(0, path.indexOf('"')), Map.of());
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

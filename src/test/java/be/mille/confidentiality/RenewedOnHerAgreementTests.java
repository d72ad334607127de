package be.mille.confidentiality;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Proof;
import be.mille.access.Relations;
import be.mille.consent.ConsentEvent;
import be.mille.consent.ConsentKind;
import be.mille.consent.Consents;
import be.mille.kernel.FamilyId;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Social care goes on when she agrees to it again; nobody lengthens her own unproven relation without that. */
@MilleTest
class RenewedOnHerAgreementTests {
    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Relations relations;

    @Autowired
    Consents consents;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    FamilyId family;
    Visitor midwife;

    @BeforeEach
    void aFamilyWithATeamHalfAYearAgo() {
        family = OpenFamilies.withTeam(context, "Suite", Proof.BROUGHT_IN, People.SOCIAL_WORKER, People.DOCTOR);
        clock.forward(Duration.ofDays(60));
        midwife = new Visitor(port).signIn(people, People.MIDWIFE);
        midwife.get("/families/" + family + "/access");
    }

    @AfterEach
    void theClockStandsStillAgain() {
        clock.reset();
    }

    private HttpResponse<String> renews(Visitor who, String code, Map<String, String> form) {
        return who.post(
                "/families/" + family + "/access/renew/" + people.get(code).id(), form);
    }

    private Instant ends(String code) {
        return people.as(People.MIDWIFE, () -> relations.of(family)).stream()
                .filter(one -> one.actor().equals(people.get(code).id()))
                .flatMap(one -> Stream.ofNullable(one.endsAt()))
                .findFirst()
                .orElseThrow();
    }

    private List<ConsentEvent> noted() {
        return people.as(People.MIDWIFE, () -> consents.of(family));
    }

    @Test
    void socialCareIsNotRenewedWithoutAskingHerAndNothingTypedIsLost() {
        var before = ends(People.SOCIAL_WORKER);
        var silent = renews(midwife, People.SOCIAL_WORKER, Map.of());
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body()).contains("Demandez-lui, puis notez");
        var orally = renews(midwife, People.SOCIAL_WORKER, Map.of("agreed", "GIVEN_ORALLY", "witness", " "));
        assertThat(orally.statusCode()).isEqualTo(422);
        assertThat(orally.body()).contains("Notez qui était là");
        assertThat(renews(midwife, People.SOCIAL_WORKER, Map.of("agreed", "LEGAL_DUTY"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(ends(People.SOCIAL_WORKER)).isEqualTo(before);
        assertThat(noted()).isEmpty();
    }

    @Test
    void withHerAgreementItGoesOnAndThatIsNoted() {
        var before = ends(People.SOCIAL_WORKER);
        var answer =
                renews(midwife, People.SOCIAL_WORKER, Map.of("agreed", "GIVEN_ORALLY", "witness", "Inès, interprète"));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(ends(People.SOCIAL_WORKER)).isAfter(before);
        assertThat(noted()).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(ConsentKind.GIVEN_ORALLY);
            assertThat(one.witness()).isEqualTo("Inès, interprète");
        });
        assertThat(people.as(People.MIDWIFE, () -> relations.of(family)))
                .filteredOn(one ->
                        one.actor().equals(people.get(People.SOCIAL_WORKER).id()))
                .allMatch(one -> one.proof() == Proof.AGREED_ORALLY);
    }

    @Test
    void careOfAColleagueGoesOnAsBefore() {
        var before = ends(People.DOCTOR);
        assertThat(renews(midwife, People.DOCTOR, Map.of()).statusCode()).isEqualTo(303);
        assertThat(ends(People.DOCTOR)).isAfter(before);
    }

    @Test
    void nobodyLengthensHerOwnRelationThatNothingProves() {
        var doctor = new Visitor(port).signIn(people, People.DOCTOR);
        doctor.get("/families/" + family + "/access");
        var before = ends(People.DOCTOR);
        assertThat(renews(doctor, People.DOCTOR, Map.of()).statusCode()).isEqualTo(422);
        assertThat(ends(People.DOCTOR)).isEqualTo(before);
        assertThat(renews(doctor, People.DOCTOR, Map.of("agreed", "GIVEN")).statusCode())
                .isEqualTo(303);
        assertThat(ends(People.DOCTOR)).isAfter(before);
    }

    @Test
    void thePageAsksWhereItIsAskedAndOnlyThere() {
        clock.forward(Duration.ofDays(100));
        var page = midwife.get("/families/" + family + "/access").body();
        assertThat(page)
                .contains("Suite est d’accord que Sarah Aerts continue")
                .doesNotContain("que Luc Lambrechts continue");
    }
}

package be.mille.referral;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Proof;
import be.mille.kernel.FamilyId;
import be.mille.referral.PassingOn.PassOn;
import be.mille.testing.Absent;
import be.mille.testing.Asked;
import be.mille.testing.Asking;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/** What is passed on to where the first request does not lie: of the house that received the first, only the one who passed it on reads it. */
@MilleTest
class PassedOnElsewhereTests {
    private static final String PASSER = "thomas-deprez";
    private static final String HOUSE_MATE = "mehmet-aksoy";
    private static final String NEED = "Parler à quelqu’un";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    People people;

    @Autowired
    Referrals referrals;

    @Autowired
    PassingOn passing;

    @Autowired
    Environment settings;

    private String called;
    private FamilyId family;
    private ReferralId first;

    @BeforeEach
    void theServiceAcceptedAnOpenRequest() {
        called = "Amina-" + UUID.randomUUID();
        family = OpenFamilies.withTeam(context, called, Proof.BROUGHT_IN);
        var cpas = new Receiver.Service(Asked.service(context, "cpas-trois-bornes-social"));
        first = people.as(
                People.MIDWIFE,
                () -> Asked.send(
                        referrals,
                        Asking.about(family)
                                .of("cpas", cpas)
                                .telling(told("Un budget"))
                                .command()));
        Asked.answer(context, PASSER, first, says(ReferralState.ACCEPTED, null));
    }

    private static Answer says(ReferralState state, @Nullable Reason reason) {
        return new Answer(state, reason, null, null, 0);
    }

    private Told told(String need) {
        return new Told(called, null, List.of("fr"), false, need, null);
    }

    private ReferralId passedOn(String kind, String service) {
        var command = new PassOn(
                UUID.randomUUID(),
                first,
                kind,
                Asked.service(context, service),
                told(NEED),
                new Agreement(Agreement.Way.ORALLY, TestClock.TODAY),
                true,
                null,
                TestClock.TODAY.plusDays(7),
                null);
        return ((SendOutcome.Sent) people.as(PASSER, () -> passing.send(command))).id();
    }

    private String page(String who, String path) {
        return new Visitor(port).signIn(people, who).get(path).body();
    }

    @Test
    void aColleagueOfTheHouseReadsTheFirstAndNothingOfIt() {
        passedOn("perinatal-psychology", "embrun-bebe");
        assertThat(people.as(HOUSE_MATE, () -> passing.below(first))).isEmpty();
        for (var path : List.of("/requests", "/requests/" + first)) {
            assertThat(page(HOUSE_MATE, path))
                    .as(path)
                    .doesNotContain(NEED, "Embrun", "périnatale", "Transmise à un autre service");
        }
        assertThat(page(HOUSE_MATE, "/requests/" + first)).contains(called);
        for (var path : List.of("/requests", "/requests/" + first)) {
            assertThat(page(PASSER, path))
                    .as("control: whoever passed it on, " + path)
                    .contains(NEED, "Embrun");
        }
    }

    @Test
    void norWhereSheAccompaniesHerAsWell() {
        var next = passedOn("perinatal-psychology", "embrun-bebe");
        OpenFamilies.join(
                context,
                family,
                People.MIDWIFE,
                HOUSE_MATE,
                context.getBean(TestClock.class).instant(),
                Proof.BROUGHT_IN);
        assertThat(people.as(HOUSE_MATE, () -> referrals.of(family)))
                .extracting(Referral::id)
                .containsExactly(first);
        assertThat(people.as(HOUSE_MATE, () -> referrals.course(family, first)))
                .extracting(ReferralEvent::what)
                .doesNotContain(ReferralEvent.What.PASSED_ON);
        assertThat(new Visitor(port)
                        .signIn(people, HOUSE_MATE)
                        .get("/families/" + family + "/referrals/" + next)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatLiesWhereTheFirstLiesIsReadByWhoeverReadsTheFirst() {
        passedOn("maison-medicale", "quai-vert");
        assertThat(page(HOUSE_MATE, "/requests/" + first)).contains(NEED);
        assertThat(page(PASSER, "/requests/" + first + "/pass-on?category=perinatal-psychology"))
                .contains("personne d’autre que vous ne l’y lit");
    }

    @Test
    void onceSheIsNotThereItWaitsForWhoeverAskedAndForNobodyOfTheHouse() {
        var next = passedOn("perinatal-psychology", "embrun-bebe");
        Asked.answer(context, People.PSYCHOLOGIST, next, says(ReferralState.DECLINED, Reason.FULL));
        assertThat(waiting()).as("she is there").doesNotContain(next);
        new Absent(settings, people).gone(PASSER, () -> {
            assertThat(waiting()).contains(next);
            assertThat(people.as(
                            HOUSE_MATE, () -> context.getBean(PassedOn.class).waiting()))
                    .extracting(PassedOn.Waiting::from)
                    .doesNotContain(first);
        });
    }

    private List<ReferralId> waiting() {
        return people.as(People.MIDWIFE, () -> referrals.expectedOfMe()).stream()
                .map(one -> one.request().id())
                .toList();
    }
}

package be.mille.referral;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Compartment;
import be.mille.directory.HelpServices;
import be.mille.directory.ServiceId;
import be.mille.family.PersonRecords;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.testing.Asked;
import be.mille.testing.Asking;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is told of a service’s own answers, and what is not. */
@MilleTest
class AnswersGivenTests {
    private static final String PLANNER = "marta-kowalska";
    private static final String CATEGORY = "family-planning";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    HelpServices services;

    @Autowired
    Referrals referrals;

    @Autowired
    Inbox inbox;

    @Autowired
    AnswersGiven given;

    @Autowired
    TestClock clock;

    /** Each test stands in days of its own: answers are kept. */
    private static int round;

    ServiceId service;

    @BeforeEach
    void longAfterTheAnswersOfOtherTests() {
        service = services.byCode("saponaire").orElseThrow().id();
        clock.forward(Duration.ofDays(200L * ++round));
    }

    @AfterEach
    void theClockStandsStillAgain() {
        clock.reset();
    }

    @Test
    void answersAboutFiveFamiliesAreToldAndAboutFewerNot() {
        answered(4, ReferralState.ACCEPTED);
        assertThat(seen()).isNull();
        answered(family(), Compartment.C2, ReferralState.DECLINED, Reason.FULL);
        var today = Brussels.today(clock);
        assertThat(seen()).isEqualTo(new AnswersGiven.Given(today.minusDays(2), today, 2));
        clock.forward(Duration.ofDays(90));
        assertThat(seen()).isNull();
    }

    /** One family more moves nothing that is shown on the same day. */
    @Test
    void oneAnswerMoreIsNotSeen() {
        answered(5, ReferralState.WAITING);
        var before = seen();
        answered(family(), Compartment.C2, ReferralState.WAITING, null);
        assertThat(seen()).isNotNull().isEqualTo(before);
    }

    @Test
    void severalAnswersAboutOneFamilyOrARestrictedSubjectTellNothing() {
        var one = family();
        for (int i = 0; i < 5; i++) {
            answered(one, Compartment.C2, ReferralState.ACCEPTED, null);
            answered(family(), Compartment.C6, ReferralState.ACCEPTED, null);
        }
        assertThat(seen()).isNull();
    }

    @Test
    void whatOthersNotedForItDoesNotCount() {
        for (int i = 0; i < 5; i++) {
            var family = family();
            var id = sent(family, Compartment.C2);
            people.runAs(
                    People.MIDWIFE,
                    () -> referrals.noteAnswer(family, id, new Answer(ReferralState.ACCEPTED, null, null, null, 0)));
        }
        assertThat(seen()).isNull();
    }

    @Test
    void itStandsUnderTheNameWhereAServiceIsChosen() {
        var family = family();
        var path = "/families/" + family + "/referrals/new?category=" + CATEGORY;
        var midwife = new Visitor(port).signIn(people, People.MIDWIFE);
        assertThat(midwife.get(path).body()).doesNotContain("répond d’habitude");
        answered(5, ReferralState.WAITING);
        midwife = new Visitor(port).signIn(people, People.MIDWIFE);
        assertThat(midwife.get(path).body()).contains("répond d’habitude en 2 jours");
    }

    @Test
    void theLaterOfYesAndFullSaysWhetherThereIsRoomAndForAMonthOnly() {
        var full = new AnswersGiven.Given(TestClock.TODAY.minusDays(2), TestClock.TODAY.minusDays(1), 2);
        var again = new AnswersGiven.Given(TestClock.TODAY, TestClock.TODAY.minusDays(1), 2);
        var waiting = new AnswersGiven.Given(null, null, 2);
        assertThat(full.room(TestClock.TODAY)).isEqualTo(AnswersGiven.Room.FULL);
        assertThat(again.room(TestClock.TODAY)).isEqualTo(AnswersGiven.Room.ACCEPTED);
        assertThat(waiting.room(TestClock.TODAY)).isEqualTo(AnswersGiven.Room.UNKNOWN);
        assertThat(full.room(TestClock.TODAY.plusDays(29))).isEqualTo(AnswersGiven.Room.UNKNOWN);
    }

    @Test
    void whoeverWasFullComesLastAndWhoeverAcceptedFirstForOpenRequestsOnly() {
        var other = services.inCategory(CATEGORY, "").stream()
                .filter(one -> !one.id().equals(service))
                .findFirst()
                .orElseThrow();
        var hers = family();
        var path = "/families/" + hers + "/referrals/new?category=" + CATEGORY;
        answered(5, ReferralState.ACCEPTED);
        assertThat(page(path)).contains("accueillait encore le");
        assertThat(first(path, other.id())).isEqualTo(service);
        for (int i = 0; i < 2; i++) {
            answered(family(), Compartment.C2, ReferralState.DECLINED, Reason.FULL);
        }
        assertThat(page(path)).contains("complet le", "selon sa réponse");
        assertThat(first(path, other.id())).isEqualTo(other.id());
        assertThat(page("/families/" + hers + "/referrals/new?after=" + sent(hers, Compartment.C6)))
                .as("a restricted one is begun without what was answered")
                .contains("name=\"subject\"")
                .doesNotContain("selon sa réponse");
    }

    private String page(String path) {
        return new Visitor(port).signIn(people, People.MIDWIFE).get(path).body();
    }

    private ServiceId first(String path, ServiceId other) {
        var page = page(path);
        return page.indexOf("SERVICE:" + service) < page.indexOf("SERVICE:" + other) ? service : other;
    }

    private AnswersGiven.@Nullable Given seen() {
        return people.as(People.MIDWIFE, () -> given.of(List.of(service))).get(service);
    }

    private FamilyId family() {
        return people.as(People.MIDWIFE, () -> records.open(OpenFamilies.called("Amina")));
    }

    private void answered(int families, ReferralState state) {
        for (int i = 0; i < families; i++) {
            answered(family(), Compartment.C2, state, null);
        }
    }

    private void answered(FamilyId family, Compartment subject, ReferralState state, @Nullable Reason reason) {
        var id = sent(family, subject);
        clock.forward(Duration.ofDays(2));
        people.runAs(PLANNER, () -> inbox.answer(id, new Answer(state, reason, null, null, 0)));
    }

    private ReferralId sent(FamilyId family, Compartment subject) {
        var command = Asking.about(family)
                .subject(subject)
                .of(CATEGORY, new Receiver.Service(service))
                .need("Une consultation")
                .on(Brussels.today(clock))
                .although("encore")
                .command();
        return people.as(People.MIDWIFE, () -> Asked.send(referrals, command));
    }
}

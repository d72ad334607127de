package be.mille.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.EndReason;
import be.mille.access.Proof;
import be.mille.access.Relations;
import be.mille.family.Contact;
import be.mille.home.Household;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.referral.Agreement;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/** Nobody is left without a question about who coordinates: neither by a proposal nobody follows, nor by an end nobody heard of. */
@MilleTest
class LeftProposalTests {
    private static final Duration TOO_LATE = Duration.ofDays(7);
    private static final List<String> OTHERS = List.of(People.SOCIAL_WORKER, People.DOCTOR);

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Mandates mandates;

    @Autowired
    Notices notices;

    @Autowired
    Nudges nudges;

    @Autowired
    Relations relations;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    @Autowired
    Environment settings;

    FamilyId family;

    /** The social worker saw her last: she answers where nobody coordinates. */
    @BeforeEach
    void aFamilyOfThree() {
        family = OpenFamilies.withTeam(context, "Amina", Proof.AGREED_ORALLY, People.SOCIAL_WORKER, People.DOCTOR);
        new Household(context)
                .contact(family, People.SOCIAL_WORKER, Contact.State.DONE, TestClock.TODAY.minusDays(1), null);
    }

    @AfterEach
    void theClockStandsStillAgain() {
        clock.reset();
    }

    @Test
    void aProposalWithoutAnAnswerDoesNotKeepTheQuestionFromBeingAsked() {
        proposed(People.MIDWIFE, People.MIDWIFE, null);
        proposed(People.MIDWIFE, People.DOCTOR, ProposeMandate.Beside.TAKES_OVER);
        leaves(People.MIDWIFE);
        assertThat(asked(Duty.Kind.NOBODY)).as("she may still answer").isEmpty();
        clock.forward(TOO_LATE);
        assertThat(asked(Duty.Kind.NOBODY)).hasSize(1);
    }

    @Test
    void aProposalOfSomebodyWhoLeftIsFollowedAndTakenBackByWhoeverAnswers() {
        var id = proposed(People.MIDWIFE, People.DOCTOR, null);
        clock.forward(TOO_LATE);
        assertThat(asked(Duty.Kind.UNANSWERED)).isEmpty();
        assertThatThrownBy(() -> people.runAs(People.SOCIAL_WORKER, () -> mandates.takeBack(family, id, 0)))
                .isInstanceOf(NotFoundException.class);
        leaves(People.MIDWIFE);
        assertThat(asked(Duty.Kind.UNANSWERED)).containsExactly(People.SOCIAL_WORKER);
        var worker = new Visitor(port).signIn(people, People.SOCIAL_WORKER);
        assertThat(worker.get("/families/" + family + "/coordination").body()).contains("Retirer cette proposition");
        people.runAs(People.SOCIAL_WORKER, () -> mandates.takeBack(family, id, 0));
        assertThat(asked(Duty.Kind.UNANSWERED)).isEmpty();
        assertThat(asked(Duty.Kind.ASKED)).isEmpty();
    }

    @Test
    void aNoToSomebodyWhoLeftIsHeardByWhoeverAnswers() {
        var id = proposed(People.MIDWIFE, People.DOCTOR, null);
        leaves(People.MIDWIFE);
        people.runAs(People.DOCTOR, () -> mandates.decline(family, id, 0));
        assertThat(told(People.SOCIAL_WORKER)).containsExactly(Notices.What.DECLINED);
    }

    @Test
    void whereNobodyStoodInWhoeverAnswersIsToldThatNobodyCoordinatesAnyMore() {
        var id = proposed(People.DOCTOR, People.DOCTOR, null);
        people.runAs(People.DOCTOR, () -> mandates.stop(family, id, version(id)));
        assertThat(told(People.SOCIAL_WORKER)).containsExactly(Notices.What.ENDED);
        assertThat(told(People.MIDWIFE)).isEmpty();
        assertThat(told(People.DOCTOR)).isEmpty();
    }

    @Test
    void whereSheEndsItTheHolderAndWhoeverAnswersAreTold() {
        var id = proposed(People.DOCTOR, People.DOCTOR, null);
        people.runAs(People.MIDWIFE, () -> mandates.endAsSheWishes(family, id, version(id)));
        assertThat(told(People.DOCTOR)).containsExactly(Notices.What.ENDED);
        assertThat(told(People.SOCIAL_WORKER)).containsExactly(Notices.What.ENDED);
    }

    /** Control: she who stood in was told, and nobody else needs to be. */
    @Test
    void whereSomebodyStoodInSheAloneIsTold() {
        var id = proposed(People.DOCTOR, People.DOCTOR, null);
        arrange(id, People.MIDWIFE);
        people.runAs(People.DOCTOR, () -> mandates.stop(family, id, version(id)));
        assertThat(told(People.MIDWIFE)).containsExactlyInAnyOrder(Notices.What.DEPUTY, Notices.What.ENDED);
        assertThat(told(People.SOCIAL_WORKER)).isEmpty();
    }

    @Test
    void whoeverStoodInIsToldThatSomebodyElseDoes() {
        var id = proposed(People.DOCTOR, People.DOCTOR, null);
        arrange(id, People.SOCIAL_WORKER);
        var second = proposed(People.DOCTOR, People.MIDWIFE, ProposeMandate.Beside.DEPUTY);
        people.runAs(
                People.MIDWIFE, () -> mandates.accept(family, second, new Arrangement(null, Reachable.unsaid()), 0));
        assertThat(deputy()).isEqualTo(id(People.MIDWIFE));
        assertThat(told(People.SOCIAL_WORKER)).containsExactlyInAnyOrder(Notices.What.DEPUTY, Notices.What.REPLACED);
        arrange(id, People.SOCIAL_WORKER);
        assertThat(told(People.MIDWIFE)).contains(Notices.What.REPLACED);
    }

    @Test
    void aDeputyWhoLeftTheTeamIsNamedNowhere() {
        var id = proposed(People.DOCTOR, People.DOCTOR, null);
        arrange(id, People.SOCIAL_WORKER);
        var doctor = new Visitor(port).signIn(people, People.DOCTOR);
        var page = "/families/" + family + "/coordination";
        var name = "<bdi>" + people.get(People.SOCIAL_WORKER).name() + "</bdi>";
        assertThat(doctor.get(page).body()).contains(name);
        leaves(People.SOCIAL_WORKER);
        assertThat(doctor.get(page).body()).doesNotContain(name);
        assertThat(deputy()).isNull();
    }

    /** It is tried for a day, not until midnight. */
    @Test
    void aMailThatAsksForNewsLeavesAlsoAfterMidnight() {
        people.runAs(People.MIDWIFE, () -> nudges.ask(family, id(People.DOCTOR)));
        var written =
                "select distinct (expires_at - written_at)::text from outbox.message where template = 'NEWS' and actor = ?::uuid"
                        + " and written_at = ?::timestamptz";
        assertThat(new Owner(settings)
                        .strings(
                                written,
                                id(People.DOCTOR).toString(),
                                clock.instant().toString()))
                .contains("1 day");
    }

    private List<String> asked(Duty.Kind kind) {
        return OTHERS.stream()
                .filter(one -> people.as(one, mandates::expectedOfMe).stream()
                        .anyMatch(duty -> duty.kind() == kind && duty.family().equals(family)))
                .toList();
    }

    private List<Notices.What> told(String reader) {
        return people.as(reader, notices::unseen).stream()
                .filter(one -> one.family().equals(family))
                .map(Notices.Notice::what)
                .toList();
    }

    private @Nullable ActorId deputy() {
        return Objects.requireNonNull(
                        people.as(People.DOCTOR, () -> mandates.of(family)).current())
                .deputy();
    }

    private MandateId proposed(String by, String holder, ProposeMandate.@Nullable Beside beside) {
        var command = new ProposeMandate(
                UUID.randomUUID(),
                family,
                id(holder),
                null,
                new Agreement(Agreement.Way.ORALLY, TestClock.TODAY),
                TestClock.TODAY.plusDays(200),
                beside);
        return ((ProposeOutcome.Proposed) people.as(by, () -> mandates.propose(command))).id();
    }

    private void arrange(MandateId mandate, String deputy) {
        people.runAs(
                People.DOCTOR,
                () -> mandates.arrange(
                        family, mandate, new Arrangement(id(deputy), Reachable.unsaid()), version(mandate)));
    }

    private int version(MandateId mandate) {
        return people.as(People.DOCTOR, () -> mandates.of(family)).all().stream()
                .filter(one -> one.id().equals(mandate))
                .findFirst()
                .orElseThrow()
                .version();
    }

    private void leaves(String code) {
        people.runAs(People.DOCTOR, () -> relations.end(family, id(code), EndReason.ENDED_BY_READER));
    }

    private ActorId id(String code) {
        return people.get(code).id();
    }
}

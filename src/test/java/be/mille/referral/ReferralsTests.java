package be.mille.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Compartment;
import be.mille.access.Exclusions;
import be.mille.access.Looks;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.careplan.AddNeed;
import be.mille.careplan.AddStep;
import be.mille.careplan.CarePlanChanges;
import be.mille.careplan.CarePlans;
import be.mille.careplan.Progress;
import be.mille.careplan.StepId;
import be.mille.careplan.StepState;
import be.mille.directory.HelpServices;
import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import be.mille.testing.Asked;
import be.mille.testing.Asking;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Sending, answering and closing a request, and who reads what of it. */
@MilleTest
class ReferralsTests {
    private static final String SECRET = "Elle demande de l’aide pour la garantie locative";

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    Relations relations;

    @Autowired
    Looks looks;

    @Autowired
    Exclusions exclusions;

    @Autowired
    HelpServices services;

    @Autowired
    Referrals referrals;

    @Autowired
    Inbox inbox;

    @Autowired
    CarePlans plans;

    @Autowired
    CarePlanChanges changes;

    @Autowired
    TestClock clock;

    @Autowired
    Environment settings;

    FamilyId family;

    @BeforeEach
    void aFamilyOfTheMidwife() {
        family = people.as(People.MIDWIFE, () -> records.open(OpenFamilies.called("Amina")));
    }

    @AfterEach
    void theClockStandsStillAgain() {
        clock.reset();
    }

    @Test
    void theServiceThatWasAskedReadsWhatItWasToldAndNothingElse() {
        var id = sent(toCpas());
        var received = people.as(People.SOCIAL_WORKER, () -> inbox.get(id));
        assertThat(received.told()).isEqualTo(told());
        assertThat(received.from()).isEqualTo(people.get(People.MIDWIFE).id());
        assertThat(people.as(People.SOCIAL_WORKER, () -> inbox.queue(0).rows()))
                .extracting(Inbox.Received::id)
                .contains(id);
        assertThatThrownBy(() -> people.as(People.SOCIAL_WORKER, () -> referrals.of(family)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void nobodyElseFindsIt() {
        var id = sent(toCpas());
        for (var other : List.of(People.OTHER_MIDWIFE, People.DOCTOR, People.PSYCHOLOGIST, People.MIDWIFE)) {
            assertThatThrownBy(() -> people.as(other, () -> inbox.get(id))).isInstanceOf(NotFoundException.class);
            assertThat(people.as(other, () -> inbox.queue(0).rows()))
                    .extracting(Inbox.Received::id)
                    .doesNotContain(id);
        }
        assertThatThrownBy(() ->
                        people.as(People.ADMINISTRATOR, () -> inbox.queue(0).rows()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void theSameFormSentTwiceLeavesOnce() {
        var command = toCpas();
        assertThat(sent(command)).isEqualTo(sent(command));
        assertThat(people.as(People.MIDWIFE, () -> referrals.of(family))).hasSize(1);
    }

    @Test
    void theAnswerComesBackToWhoeverAskedAndEachClosesItsOwnPart() {
        var id = sent(toCpas());
        answer(id, new Answer(ReferralState.WAITING, null, "Une place se libère", TestClock.TODAY.plusDays(20), 0));
        var waiting = get(id);
        assertThat(waiting.state()).isEqualTo(ReferralState.WAITING);
        assertThat(waiting.words()).isEqualTo("Une place se libère");
        assertThat(waiting.placeOn()).isEqualTo(TestClock.TODAY.plusDays(20));
        answer(id, new Answer(ReferralState.UNDER_WAY, null, null, null, 1));
        answer(id, new Answer(ReferralState.DONE, null, "La garantie est accordée", null, 2));
        assertThat(get(id).toClose()).isTrue();
        assertThat(people.as(People.MIDWIFE, () -> referrals.expectedOfMe()))
                .extracting(one -> one.request().id())
                .contains(id);
        people.runAs(People.MIDWIFE, () -> referrals.close(family, id, 3));
        assertThat(get(id).closing().bySender()).isNotNull();
        assertThat(get(id).closing().met()).isNull();
        people.runAs(People.MIDWIFE, () -> referrals.met(family, id, NeedMet.PARTLY, TestClock.TODAY, 4));
        assertThat(get(id).closing().met()).isEqualTo(NeedMet.PARTLY);
        assertThat(people.as(People.MIDWIFE, () -> referrals.expectedOfMe()))
                .extracting(one -> one.request().id())
                .doesNotContain(id);
        assertThat(people.as(People.SOCIAL_WORKER, () -> inbox.course(id)))
                .extracting(ReferralEvent::what)
                .containsOnly(ReferralEvent.What.SENT, ReferralEvent.What.ANSWERED);
    }

    @Test
    void theStepOfThePlanMovesOnceWhoeverAskedClosesWhatTheReceiverAnswered() {
        var step = people.as(People.MIDWIFE, () -> {
            var need = changes.add(AddNeed.free(family, "housing", null));
            var owner = new be.mille.careplan.Owner.Professional(
                    people.get(People.MIDWIFE).id());
            return changes.add(AddStep.free(
                    family, need, "La garantie locative", StepState.wanted(owner, TestClock.TODAY.plusDays(3))));
        });
        var id = sent(Asking.about(family)
                .step(step)
                .of("cpas", cpas())
                .telling(told())
                .command());
        assertThat(progress(step)).isEqualTo(Progress.REQUESTED);
        answer(id, new Answer(ReferralState.DECLINED, Reason.FULL, null, null, 0));
        assertThat(progress(step)).isEqualTo(Progress.REQUESTED);
        people.runAs(People.MIDWIFE, () -> referrals.close(family, id, 1));
        assertThat(progress(step)).isEqualTo(Progress.COULD_NOT);
    }

    private Progress progress(StepId step) {
        return people.as(People.MIDWIFE, () -> plans.get(family)).steps().stream()
                .filter(one -> one.id().equals(step))
                .findFirst()
                .orElseThrow()
                .state()
                .progress();
    }

    @Test
    void ofTwoAnswersTheSecondIsToldThatItCameLate() {
        var id = sent(toCpas());
        answer(id, new Answer(ReferralState.ACCEPTED, null, null, null, 0));
        assertThatThrownBy(() -> answer(id, new Answer(ReferralState.DECLINED, Reason.FULL, null, null, 0)))
                .isInstanceOf(StaleException.class);
        assertThat(get(id).state()).isEqualTo(ReferralState.ACCEPTED);
    }

    @Test
    void whatIsTakenBackIsGoneForTheReceiver() {
        var id = sent(toCpas());
        people.runAs(People.MIDWIFE, () -> referrals.cancel(family, id, Reason.SHE_NO_LONGER_WISHES, 0));
        assertThatThrownBy(() -> people.as(People.SOCIAL_WORKER, () -> inbox.get(id)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> answer(id, new Answer(ReferralState.ACCEPTED, null, null, null, 1)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void theReceiverReadsWhatEndedForThirtyDays() {
        var id = sent(toCpas());
        answer(id, new Answer(ReferralState.DECLINED, Reason.OUTSIDE_AREA, null, null, 0));
        clock.forward(Duration.ofDays(29));
        assertThat(people.as(People.SOCIAL_WORKER, () -> inbox.get(id)).reason())
                .isEqualTo(Reason.OUTSIDE_AREA);
        clock.forward(Duration.ofDays(2));
        assertThatThrownBy(() -> people.as(People.SOCIAL_WORKER, () -> inbox.get(id)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatWasAskedAlreadyIsAskedAgainOnlyWithAReason() {
        sent(toCpas());
        assertThat(people.as(People.MIDWIFE, () -> referrals.send(toCpas())))
                .isEqualTo(new SendOutcome.Refused(Set.of(ReferralProblem.ASKED_ALREADY)));
        assertThat(people.as(People.MIDWIFE, () -> referrals.send(command(cpas(), Compartment.C2, "Autre commune"))))
                .isInstanceOf(SendOutcome.Sent.class);
    }

    @Test
    void aRestrictedRequestLeavesNoTraceForWhoIsNotCleared() {
        people.runAs(
                People.MIDWIFE,
                () -> relations.add(
                        family,
                        people.get(People.DOCTOR).actor(),
                        RelationType.HEALTH_CARE,
                        clock.instant(),
                        Proof.BROUGHT_IN));
        var to = new Receiver.Service(
                services.byCode("embrun-bebe").orElseThrow().id());
        var command = Asking.about(family)
                .subject(Compartment.C4)
                .of("perinatal-psychology", to)
                .telling(told())
                .command();
        var id = sent(command);
        assertThat(people.as(People.PSYCHOLOGIST, () -> inbox.get(id)).told()).isEqualTo(told());
        assertThat(people.as(People.DOCTOR, () -> referrals.of(family))).isEmpty();
        assertThat(people.as(People.DOCTOR, () -> referrals.asked(family, "perinatal-psychology", Compartment.C2)))
                .isEmpty();
        assertThatThrownBy(() -> people.as(People.DOCTOR, () -> referrals.get(family, id)))
                .isInstanceOf(NotFoundException.class);
        assertThat(people.as(People.MIDWIFE, () -> referrals.asked(family, "perinatal-psychology", Compartment.C4)))
                .hasSize(1);
        var open = sent(toCpas());
        people.as(People.SOCIAL_WORKER, () -> inbox.get(open));
        assertThat(people.as(People.DOCTOR, () -> looks.of(family, TestClock.START)))
                .as(
                        "that a house read what it was told is a look she is shown; where it is restricted, no fact for him")
                .extracting(Looks.Look::organisation)
                .contains(people.get(People.SOCIAL_WORKER).organisation())
                .doesNotContain(people.get(People.PSYCHOLOGIST).organisation());
    }

    @Test
    void whatIsRestrictedGoesOnlyToWhoHearsItAndOnlyWhenSheKnows() {
        assertThat(people.as(People.MIDWIFE, () -> referrals.send(command(cpas(), Compartment.C3, null))))
                .isEqualTo(new SendOutcome.Refused(Set.of(ReferralProblem.NOT_KNOWING, ReferralProblem.NOT_CLEARED)));
    }

    @Test
    void whomSheKeepsAwayIsNotAskedAndStopsReadingAtOnce() {
        var id = sent(toCpas());
        var house = people.get(People.SOCIAL_WORKER).organisation();
        people.runAs(People.MIDWIFE, () -> exclusions.exclude(family, house));
        assertThatThrownBy(() -> people.as(People.SOCIAL_WORKER, () -> inbox.get(id)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> answer(id, new Answer(ReferralState.ACCEPTED, null, null, null, 0)))
                .isInstanceOf(NotFoundException.class);
        assertThat(people.as(People.SOCIAL_WORKER, () -> inbox.queue(0).rows()))
                .extracting(Inbox.Received::id)
                .doesNotContain(id);
        assertThat(people.as(People.MIDWIFE, () -> referrals.send(command(cpas(), Compartment.C2, "encore"))))
                .isEqualTo(new SendOutcome.Refused(Set.of(ReferralProblem.KEPT_AWAY)));
    }

    @Test
    void theQueueCountsWhatItShows() {
        var before = people.as(People.SOCIAL_WORKER, () -> inbox.counts());
        var id = sent(toCpas());
        assertThat(people.as(People.SOCIAL_WORKER, () -> inbox.counts()))
                .isEqualTo(new Inbox.Counts(
                        before.unanswered() + 1, before.open() + 1, before.again(), before.gone(), before.goneAt()));
        answer(id, new Answer(ReferralState.ACCEPTED, null, null, null, 0));
        assertThat(people.as(People.SOCIAL_WORKER, () -> inbox.counts()))
                .isEqualTo(new Inbox.Counts(
                        before.unanswered(), before.open() + 1, before.again(), before.gone(), before.goneAt()));
    }

    @Test
    void herLogSaysThatTheServiceReadIt() {
        var id = sent(toCpas());
        people.as(People.SOCIAL_WORKER, () -> inbox.get(id));
        assertThat(new Owner(settings)
                        .strings(
                                "select e.action from audit.entry e where e.family = ? and e.reason = 'RECEIVED'",
                                family.value()))
                .containsExactly("inbox.read");
    }

    @Test
    void whatItSaysLiesClosed() {
        sent(toCpas());
        assertThat(new Owner(settings).strings("select told from referral.request where family = ?", family.value()))
                .noneMatch(told -> told.contains(SECRET));
    }

    private Receiver cpas() {
        return new Receiver.Service(
                services.byCode("cpas-rive-claire-social").orElseThrow().id());
    }

    private Told told() {
        return new Told("Amina", null, List.of("ar", "fr"), true, SECRET, null);
    }

    private SendReferral toCpas() {
        return command(cpas(), Compartment.C2, null);
    }

    private SendReferral command(Receiver to, Compartment compartment, @Nullable String although) {
        return Asking.about(family)
                .subject(compartment)
                .unknowing()
                .of("cpas", to)
                .telling(told())
                .although(although)
                .command();
    }

    private ReferralId sent(SendReferral command) {
        return people.as(People.MIDWIFE, () -> Asked.send(referrals, command));
    }

    private void answer(ReferralId id, Answer answer) {
        people.runAs(People.SOCIAL_WORKER, () -> inbox.answer(id, answer));
    }

    private Referral get(ReferralId id) {
        return people.as(People.MIDWIFE, () -> referrals.get(family, id));
    }
}

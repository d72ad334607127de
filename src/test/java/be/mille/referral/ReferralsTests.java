package be.mille.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Compartment;
import be.mille.careplan.AddNeed;
import be.mille.careplan.AddStep;
import be.mille.careplan.CarePlanChanges;
import be.mille.careplan.CarePlans;
import be.mille.careplan.Progress;
import be.mille.careplan.StepId;
import be.mille.careplan.StepState;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import be.mille.testing.Asking;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Sending, answering and closing a request. */
class ReferralsTests extends ReferralsHeld {
    @Autowired
    CarePlans plans;

    @Autowired
    CarePlanChanges changes;

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
    void whatWasAskedAlreadyIsAskedAgainOnlyWithAReason() {
        sent(toCpas());
        assertThat(people.as(People.MIDWIFE, () -> referrals.send(toCpas())))
                .isEqualTo(new SendOutcome.Refused(Set.of(ReferralProblem.ASKED_ALREADY)));
        assertThat(people.as(People.MIDWIFE, () -> referrals.send(command(cpas(), Compartment.C2, "Autre commune"))))
                .isInstanceOf(SendOutcome.Sent.class);
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

    private Referral get(ReferralId id) {
        return people.as(People.MIDWIFE, () -> referrals.get(family, id));
    }
}

package be.mille.referral;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Compartment;
import be.mille.access.Proof;
import be.mille.careplan.CarePlanChanges;
import be.mille.careplan.CarePlans;
import be.mille.careplan.Progress;
import be.mille.careplan.Step;
import be.mille.careplan.StepId;
import be.mille.careplan.TickStep;
import be.mille.home.Household;
import be.mille.kernel.FamilyId;
import be.mille.testing.Asked;
import be.mille.testing.Asking;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Of several requests for one step of the plan, the newest that stands says how far the step is. */
@MilleTest
class StepFollowsRequestsTests {
    private static final Answer NO = new Answer(ReferralState.DECLINED, Reason.FULL, null, null, 0);
    private static final Answer YES = new Answer(ReferralState.ACCEPTED, null, null, null, 0);

    @Autowired
    People people;

    @Autowired
    Referrals referrals;

    @Autowired
    CarePlans plans;

    @Autowired
    CarePlanChanges changes;

    @Autowired
    ApplicationContext context;

    @Autowired
    TestClock clock;

    private FamilyId family;
    private StepId step;

    @BeforeEach
    void aFamilyWithAStep() {
        family = OpenFamilies.withTeam(context, "Amina", Proof.BROUGHT_IN, People.DOCTOR);
        step = new Household(context)
                .step(family, People.MIDWIFE, "money", "Une aide", People.MIDWIFE, TestClock.TODAY.plusDays(8));
    }

    @AfterEach
    void theClockStandsStillAgain() {
        clock.reset();
    }

    @Test
    void whatIsAskedElsewhereFirstGoesOnWhenTheDeclinedOneIsClosed() {
        var first = declined();
        var second = sent("encore");
        people.runAs(People.MIDWIFE, () -> referrals.close(family, first, 1));
        assertThat(progress()).isEqualTo(Progress.REQUESTED);
        Asked.answer(context, People.SOCIAL_WORKER, second, YES);
        Asked.answer(context, People.SOCIAL_WORKER, second, new Answer(ReferralState.DONE, null, null, null, 1));
        people.runAs(People.MIDWIFE, () -> referrals.close(family, second, 2));
        assertThat(progress()).isEqualTo(Progress.DONE);
    }

    @Test
    void whatCouldNotBeIsAskedForAgainElsewhere() {
        var first = declined();
        people.runAs(People.MIDWIFE, () -> referrals.close(family, first, 1));
        assertThat(progress()).as("nothing else stands").isEqualTo(Progress.COULD_NOT);
        sent("encore");
        assertThat(progress()).isEqualTo(Progress.REQUESTED);
    }

    @Test
    void oneTakenBackByMistakeLeavesTheStepToTheOneThatStands() {
        var first = sent(null);
        var second = sent("encore");
        cancel(first);
        assertThat(progress()).isEqualTo(Progress.REQUESTED);
        cancel(second);
        assertThat(progress()).as("none is left").isEqualTo(Progress.TODO);
    }

    @Test
    void aDelicateOneOfWhichOthersMayNotKnowHoldsNoStepThatTheyRead() {
        var first = declined();
        var to = new Receiver.Colleague(people.get("bram-verlinden").id());
        people.as(
                People.MIDWIFE,
                () -> Asked.send(
                        context,
                        Asking.about(family)
                                .subject(Compartment.C3)
                                .of("violence-support", to)
                                .step(step)
                                .command()));
        people.runAs(People.MIDWIFE, () -> referrals.close(family, first, 1));
        assertThat(progress()).isEqualTo(Progress.COULD_NOT);
    }

    @Test
    void theStepMovesWhenWhoeverAskedReadsTheAnswer() {
        var id = sent(null);
        Asked.answer(
                context,
                People.SOCIAL_WORKER,
                id,
                new Answer(ReferralState.WAITING, null, null, TestClock.TODAY.plusDays(20), 0));
        assertThat(progress()).as("nobody of the team read it").isEqualTo(Progress.REQUESTED);
        hears(People.MIDWIFE, id);
        assertThat(progress()).isEqualTo(Progress.WAITING);
        clock.forward(Duration.ofMinutes(5));
        Asked.answer(context, People.SOCIAL_WORKER, id, new Answer(ReferralState.UNDER_WAY, null, null, null, 1));
        hears(People.DOCTOR, id);
        assertThat(progress()).as("it waits for whoever asked").isEqualTo(Progress.WAITING);
        hears(People.MIDWIFE, id);
        assertThat(progress()).isEqualTo(Progress.UNDER_WAY);
    }

    @Test
    void aNoIsReadAndTheStepWaitsForWhatIsDoneAboutIt() {
        var id = declined();
        hears(People.MIDWIFE, id);
        assertThat(progress()).isEqualTo(Progress.REQUESTED);
    }

    @Test
    void whatSomebodyNotesInThePlanIsNotUndoneByReadingOnceMore() {
        var id = sent(null);
        Asked.answer(context, People.SOCIAL_WORKER, id, YES);
        hears(People.MIDWIFE, id);
        ticked(Progress.TODO);
        hears(People.MIDWIFE, id);
        assertThat(progress()).isEqualTo(Progress.TODO);
    }

    private void ticked(Progress progress) {
        people.runAs(People.DOCTOR, () -> {
            var version = step().version();
            changes.tick(new TickStep(family, step, version, progress, null));
        });
    }

    private ReferralId declined() {
        var id = sent(null);
        Asked.answer(context, People.SOCIAL_WORKER, id, NO);
        return id;
    }

    private ReferralId sent(@Nullable String although) {
        return people.as(
                People.MIDWIFE,
                () -> Asked.send(
                        context,
                        Asking.about(family)
                                .of("cpas", new Receiver.Service(Asked.service(context, "cpas-rive-claire-social")))
                                .although(although)
                                .step(step)
                                .command()));
    }

    private void cancel(ReferralId id) {
        people.runAs(People.MIDWIFE, () -> referrals.cancel(family, id, Reason.BY_MISTAKE, 0));
    }

    private void hears(String reader, ReferralId id) {
        people.runAs(reader, () -> referrals.heard(family, id));
    }

    private Progress progress() {
        return people.as(People.DOCTOR, this::step).state().progress();
    }

    private Step step() {
        return plans.get(family).steps().stream()
                .filter(one -> one.id().equals(step))
                .findFirst()
                .orElseThrow();
    }
}

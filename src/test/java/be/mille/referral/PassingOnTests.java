package be.mille.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import be.mille.referral.PassingOn.Passed;
import be.mille.testing.Owner;
import be.mille.testing.People;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Passing on what was accepted: who reads what of it, and how it comes to its end. */
class PassingOnTests extends PassingOnHeld {
    @Test
    void whoIsAskedFurtherReadsWhatItWasToldAndByWhomAndNothingOfTheFirstRequest() {
        var next = passed(toDoctor(null));
        var received = people.as(GP, () -> inbox.get(next));
        assertThat(received.told().need()).isEqualTo(SECRET);
        assertThat(received.from()).isEqualTo(people.get(People.SOCIAL_WORKER).id());
        assertThat(received.organisation())
                .isEqualTo(people.get(People.SOCIAL_WORKER).organisation());
        assertThatThrownBy(() -> people.as(GP, () -> inbox.get(first))).isInstanceOf(NotFoundException.class);
        assertThat(people.as(GP, () -> inbox.course(next)))
                .extracting(ReferralEvent::by)
                .containsOnly(people.get(People.SOCIAL_WORKER).id());
    }

    @Test
    void whoAskedFirstSeesTheChainAndNobodyElseDoes() {
        var next = passed(toDoctor(null));
        var seen = people.as(People.MIDWIFE, () -> referrals.get(family, next));
        assertThat(seen.parent()).isEqualTo(first);
        assertThat(seen.sender()).isEqualTo(people.get(People.SOCIAL_WORKER).id());
        assertThat(people.as(People.MIDWIFE, () -> referrals.course(family, first)))
                .extracting(ReferralEvent::what)
                .contains(ReferralEvent.What.PASSED_ON);
        for (var other : List.of(People.OTHER_MIDWIFE, People.PSYCHOLOGIST, GP)) {
            assertThatThrownBy(() -> people.as(other, () -> passing.below(first)))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThat(people.as(People.OTHER_MIDWIFE, () -> passing.open()))
                .extracting(Passed::id)
                .doesNotContain(next);
        assertThat(people.as(People.SOCIAL_WORKER, () -> passing.open()))
                .extracting(Passed::id)
                .contains(next);
    }

    @Test
    void eachClosesItsOwnPartAndWhoeverAskedClosesTheLoop() {
        var next = passed(toDoctor(null));
        answer(GP, next, ReferralState.ACCEPTED, 0);
        answer(GP, next, ReferralState.DONE, 1);
        var below = people.as(People.SOCIAL_WORKER, () -> passing.below(first)).getFirst();
        assertThat(below.state()).isEqualTo(ReferralState.DONE);
        assertThat(below.closed()).isFalse();
        assertThat(awaited()).doesNotContain(next);
        assertThatThrownBy(() -> people.runAs(GP, () -> passing.close(next, below.version())))
                .isInstanceOf(NotFoundException.class);
        people.runAs(People.SOCIAL_WORKER, () -> passing.close(next, below.version()));
        assertThat(people.as(People.SOCIAL_WORKER, () -> passing.open()))
                .extracting(Passed::id)
                .doesNotContain(next);
        answer(People.SOCIAL_WORKER, first, ReferralState.DONE, 1);
        people.runAs(People.MIDWIFE, () -> referrals.close(family, first, 2));
        assertThat(people.as(People.MIDWIFE, () -> referrals.get(family, first))
                        .closing()
                        .bySender())
                .isNotNull();
    }

    @Test
    void whatNobodyClosedComesToWhoeverAskedOnceTheFirstPartIsOverAndIsClosedWithIt() {
        var next = passed(toDoctor(null));
        answer(GP, next, ReferralState.ACCEPTED, 0);
        answer(GP, next, ReferralState.DONE, 1);
        answer(People.SOCIAL_WORKER, first, ReferralState.DONE, 1);
        assertThat(awaited()).contains(next, first);
        people.runAs(People.MIDWIFE, () -> referrals.close(family, first, 2));
        assertThat(people.as(People.MIDWIFE, () -> referrals.get(family, next))
                        .closing()
                        .bySender())
                .isNotNull();
    }

    @Test
    void takingTheFirstBackTakesEverythingBackThatCameOfIt() {
        var next = passed(toDoctor(null));
        people.runAs(People.MIDWIFE, () -> referrals.cancel(family, first, Reason.SHE_NO_LONGER_WISHES, 1));
        assertThatThrownBy(() -> people.as(GP, () -> inbox.get(next))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.as(People.SOCIAL_WORKER, () -> passing.below(first)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void whoPassedItOnTakesItBackAndLateActsAreTold() {
        var next = passed(toDoctor(null));
        assertThatThrownBy(() ->
                        people.runAs(People.SOCIAL_WORKER, () -> passing.takeBack(next, Reason.HELPED_ELSEWHERE, 7)))
                .isInstanceOf(StaleException.class);
        people.runAs(People.SOCIAL_WORKER, () -> passing.takeBack(next, Reason.HELPED_ELSEWHERE, 0));
        assertThatThrownBy(() -> people.as(GP, () -> inbox.get(next))).isInstanceOf(NotFoundException.class);
        assertThat(people.as(People.SOCIAL_WORKER, () -> passing.below(first))
                        .getFirst()
                        .state())
                .isEqualTo(ReferralState.CANCELLED);
    }

    @Test
    void whatWasPassedOnIsReadThirtyDaysAfterItsEndAndLiesClosed() {
        var next = passed(toDoctor(null));
        assertThat(new Owner(settings).strings("select told from referral.request where family = ?", family.value()))
                .noneMatch(told -> told.contains(SECRET));
        answer(GP, next, ReferralState.ACCEPTED, 0);
        answer(GP, next, ReferralState.DONE, 1);
        clock.forward(Duration.ofDays(29));
        assertThat(people.as(People.SOCIAL_WORKER, () -> passing.below(first))).hasSize(1);
        clock.forward(Duration.ofDays(2));
        assertThat(people.as(People.SOCIAL_WORKER, () -> passing.below(first))).isEmpty();
    }

    @Test
    void theSameFormSentTwiceLeavesOnce() {
        var command = toDoctor(null);
        assertThat(passed(command)).isEqualTo(passed(command));
    }

    private List<ReferralId> awaited() {
        return people.as(People.MIDWIFE, () -> referrals.expectedOfMe()).stream()
                .map(one -> one.request().id())
                .toList();
    }
}

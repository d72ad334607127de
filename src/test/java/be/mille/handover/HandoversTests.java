package be.mille.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Exclusions;
import be.mille.family.FamilyEvent;
import be.mille.kernel.StaleException;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever leaves stays responsible until somebody accepts to go on. */
class HandoversTests extends HandoversHeld {
    @Autowired
    Exclusions exclusions;

    @Test
    void theOneWhoWasAskedAcceptsAndItIsAnEventOfTheFamily() {
        var id = proposed(to(STAYS, Border.DISCHARGE));
        assertThat(state(id)).isEqualTo(HandoverState.PROPOSED);
        people.runAs(STAYS, () -> handovers.accept(family, id, 0));
        assertThat(state(id)).isEqualTo(HandoverState.ACCEPTED);
        assertThat(people.as(People.DOCTOR, () -> events.of(family)))
                .extracting(FamilyEvent::kind)
                .containsExactly(FamilyEvent.Kind.HANDOVER);
    }

    @Test
    void aNoComesBackAndSomebodyElseIsAskedThen() {
        var id = proposed(to(STAYS, Border.DISCHARGE));
        people.runAs(STAYS, () -> handovers.decline(family, id, "En congé jusqu’au 10", 0));
        var back = people.as(LEAVES, () -> handovers.get(family, id));
        assertThat(back.state()).isEqualTo(HandoverState.DECLINED);
        assertThat(back.words()).isEqualTo("En congé jusqu’au 10");
        assertThat(people.as(LEAVES, () -> handovers.ofMine(TestClock.TODAY)).get(family))
                .contains(back);
        people.runAs(LEAVES, () -> handovers.takeBack(family, id, 1));
        proposed(to(People.DOCTOR, Border.DISCHARGE));
    }

    @Test
    void silenceIsSeenAfterFiveDays() {
        var one = people.as(LEAVES, () -> handovers.get(family, proposed(to(STAYS, Border.DISCHARGE))));
        assertThat(one.silent(TestClock.TODAY.plusDays(5))).isFalse();
        assertThat(one.silent(TestClock.TODAY.plusDays(6))).isTrue();
        clock.forward(Duration.ofDays(90));
        assertThat(people.as(
                        LEAVES,
                        () -> handovers.ofMine(TestClock.TODAY.plusDays(90)).get(family)))
                .as("one that waits is never forgotten")
                .extracting(Handover::id)
                .contains(one.id());
    }

    @Test
    void oneHandsOverToOneOfTheTeamAndNotToOneself() {
        assertThat(refused(to(LEAVES, Border.DISCHARGE))).contains(HandoverProblem.ONESELF);
        assertThat(refused(to(People.OTHER_MIDWIFE, Border.DISCHARGE))).contains(HandoverProblem.RECEIVER_UNKNOWN);
        assertThat(refused(to(People.SOCIAL_WORKER, Border.DISCHARGE)))
                .as("a letter of health is not for whoever may not know of it")
                .contains(HandoverProblem.RECEIVER_UNKNOWN);
        people.runAs(
                LEAVES,
                () -> exclusions.exclude(family, List.of(people.get(STAYS).id())));
        assertThat(refused(to(STAYS, Border.DISCHARGE))).contains(HandoverProblem.RECEIVER_UNKNOWN);
    }

    private java.util.Set<HandoverProblem> refused(ProposeHandover command) {
        return people.as(LEAVES, () -> handovers.propose(command)) instanceof ProposeOutcome.Refused(var problems)
                ? problems
                : java.util.Set.of();
    }

    @Test
    void oneIsAskedAtATimeAndTheSameFormSentTwiceAsksOnce() {
        var command = to(STAYS, Border.DISCHARGE);
        assertThat(proposed(command)).isEqualTo(proposed(command));
        assertThat(refused(to(People.DOCTOR, Border.OTHER))).contains(HandoverProblem.ASKED_ALREADY);
        assertThat(people.as(
                        People.DOCTOR,
                        () -> handovers.take(UUID.randomUUID(), family, Border.DISCHARGE, TestClock.TODAY)))
                .isEmpty();
    }

    @Test
    void anAnswerAfterItWasTakenBackChangesNothing() {
        var id = proposed(to(STAYS, Border.DISCHARGE));
        people.runAs(LEAVES, () -> handovers.takeBack(family, id, 0));
        assertThatThrownBy(() -> people.runAs(STAYS, () -> handovers.accept(family, id, 0)))
                .isInstanceOf(StaleException.class);
        var other = proposed(to(STAYS, Border.DISCHARGE));
        assertThatThrownBy(() -> people.runAs(STAYS, () -> handovers.accept(family, other, 7)))
                .isInstanceOf(StaleException.class);
    }

    @Test
    void ofTwoWhoTakeItAtTheSameMomentBothAreOnTheListAndNoneIsLost() throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var both = List.of(STAYS, People.DOCTOR).stream()
                    .map(one -> threads.submit(() -> {
                        start.await();
                        return people.as(
                                one,
                                () -> handovers.take(UUID.randomUUID(), family, Border.DISCHARGE, TestClock.TODAY));
                    }))
                    .toList();
            start.countDown();
            for (var one : both) {
                assertThat(one.get()).isPresent();
            }
        }
        assertThat(people.as(LEAVES, () -> handovers.of(family)))
                .hasSize(2)
                .allMatch(Handover::taken)
                .allMatch(one -> one.read() == null);
    }
}

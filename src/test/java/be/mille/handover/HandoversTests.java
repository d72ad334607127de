package be.mille.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Compartment;
import be.mille.access.Exclusions;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.family.FamilyEvent;
import be.mille.family.FamilyEvents;
import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Whoever leaves stays responsible until somebody accepts to go on; the letter is for the two of them. */
@MilleTest
class HandoversTests {
    private static final String LEAVES = People.HOSPITAL_MIDWIFE;
    private static final String STAYS = People.MIDWIFE;
    private static final String LETTER = "Elle dort mieux depuis la visite de sa sœur";

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    Relations relations;

    @Autowired
    Exclusions exclusions;

    @Autowired
    FamilyEvents events;

    @Autowired
    Handovers handovers;

    @Autowired
    TestClock clock;

    @Autowired
    Environment settings;

    FamilyId family;

    @BeforeEach
    void aFamilyOfTheHospitalWithATeam() {
        family = people.as(LEAVES, () -> records.open(OpenFamilies.called("Soraya")));
        people.runAs(LEAVES, () -> {
            for (var one : List.of(STAYS, People.DOCTOR)) {
                relations.add(
                        family,
                        people.get(one).actor(),
                        RelationType.HEALTH_CARE,
                        clock.instant(),
                        Proof.AGREED_ORALLY);
            }
            relations.add(
                    family,
                    people.get(People.SOCIAL_WORKER).actor(),
                    RelationType.SOCIAL_CARE,
                    clock.instant(),
                    Proof.AGREED_ORALLY);
        });
    }

    @AfterEach
    void theClockStandsStillAgain() {
        clock.reset();
    }

    private ProposeHandover to(String receiver, Border border) {
        return new ProposeHandover(
                UUID.randomUUID(),
                family,
                people.get(receiver).id(),
                border,
                TestClock.TODAY.plusDays(3),
                LETTER,
                Compartment.C1,
                ReadWithHer.WITH_HER);
    }

    private HandoverId proposed(ProposeHandover command) {
        var outcome = people.as(LEAVES, () -> handovers.propose(command));
        assertThat(outcome).isInstanceOf(ProposeOutcome.Proposed.class);
        return ((ProposeOutcome.Proposed) outcome).id();
    }

    private HandoverState state(HandoverId id) {
        return people.as(LEAVES, () -> handovers.get(family, id)).state();
    }

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
    void theLetterIsReadByTheTwoItConcernsAndByNobodyElseOfTheTeam() {
        var id = proposed(to(STAYS, Border.DISCHARGE));
        for (var one : List.of(LEAVES, STAYS)) {
            assertThat(people.as(one, () -> handovers.letter(family, id))).contains(LETTER);
        }
        for (var one : List.of(People.DOCTOR, People.SOCIAL_WORKER)) {
            assertThat(people.as(one, () -> handovers.letter(family, id))).isEmpty();
            assertThat(people.as(one, () -> handovers.of(family)))
                    .as("that there is a handover is known to the team")
                    .hasSize(1);
        }
        assertThatThrownBy(() -> people.as(People.OTHER_MIDWIFE, () -> handovers.of(family)))
                .isInstanceOf(NotFoundException.class);
        assertThat(new Owner(settings)
                        .strings(
                                "select words from handover.letter where id = ?::uuid",
                                id.value().toString()))
                .as("what lies in the database is closed")
                .hasSize(1)
                .noneMatch(words -> words.contains("dort"));
    }

    @Test
    void nobodyAnswersForTheOneWhoWasAskedAndNobodyTakesBackForWhoeverProposed() {
        var id = proposed(to(STAYS, Border.DISCHARGE));
        for (var one : List.of(LEAVES, People.DOCTOR)) {
            assertThatThrownBy(() -> people.runAs(one, () -> handovers.accept(family, id, 0)))
                    .isInstanceOf(NotFoundException.class);
        }
        for (var one : List.of(STAYS, People.DOCTOR)) {
            assertThatThrownBy(() -> people.runAs(one, () -> handovers.takeBack(family, id, 0)))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThat(state(id)).isEqualTo(HandoverState.PROPOSED);
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
                .isInstanceOf(NotFoundException.class);
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

    /** What tells where she is lies with where she is: for whoever may not know that, there is nothing, and nothing in the way. */
    @Test
    void aMoveIsNoHandoverForWhoeverMayNotKnowWhereSheIs() {
        new Owner(settings)
                .asSuperuser("update access.relation set scope = array['C0', 'C2'] where family = '" + family
                        + "' and actor = '" + people.get(People.SOCIAL_WORKER).id() + "' returning 'narrowed'");
        var id = proposed(to(STAYS, Border.TRANSFER));
        assertThat(people.as(People.SOCIAL_WORKER, () -> handovers.of(family))).isEmpty();
        assertThatThrownBy(() -> people.as(People.SOCIAL_WORKER, () -> handovers.get(family, id)))
                .isInstanceOf(NotFoundException.class);
        assertThat(people.as(
                        People.SOCIAL_WORKER,
                        () -> handovers.take(UUID.randomUUID(), family, Border.OTHER, TestClock.TODAY)))
                .as("nothing is in her way")
                .isPresent();
        people.runAs(STAYS, () -> handovers.accept(family, id, 0));
        assertThat(people.as(LEAVES, () -> handovers.get(family, id)).state()).isEqualTo(HandoverState.ACCEPTED);
        assertThat(people.as(STAYS, () -> events.of(family)))
                .as("only what the social worker did is an event for everybody")
                .hasSize(1);
    }
}

package be.mille.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import be.mille.testing.People;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Proposing and accepting mandates, and what comes of it when somebody cannot. */
class MandatesTests extends MandatesHeld {
    @Autowired
    Notices notices;

    @Test
    void whoeverIsProposedAcceptsAndEverybodyReadsWhoCoordinates() {
        var id = proposed(People.MIDWIFE, People.SOCIAL_WORKER, null);
        assertThat(coordinator()).isNull();
        assertThat(duties(People.SOCIAL_WORKER)).containsExactly(Duty.Kind.ASKED);

        var reachable =
                new Reachable(Set.of(DayOfWeek.TUESDAY, DayOfWeek.MONDAY), LocalTime.of(9, 0), LocalTime.of(12, 30));
        var outcome = people.as(
                People.SOCIAL_WORKER,
                () -> mandates.accept(family, id, new Arrangement(id(People.MIDWIFE), reachable), 0));

        assertThat(outcome).isInstanceOf(AcceptOutcome.Coordinates.class);
        assertThat(coordinator()).isEqualTo(id(People.SOCIAL_WORKER));
        var current = Objects.requireNonNull(of(People.DOCTOR).current());
        assertThat(current.deputy()).isEqualTo(id(People.MIDWIFE));
        assertThat(current.reachable()).isEqualTo(reachable);
        assertThat(current.endsOn()).isEqualTo(YEAR);
        assertThat(told(People.MIDWIFE)).containsExactlyInAnyOrder(Notices.What.ACCEPTED, Notices.What.DEPUTY);
        assertThat(duties(People.SOCIAL_WORKER)).isEmpty();
    }

    @Test
    void whoeverProposesHerselfCoordinatesAtOnce() {
        proposed(People.DOCTOR, People.DOCTOR, null);
        assertThat(coordinator()).isEqualTo(id(People.DOCTOR));
    }

    @Test
    void withoutHerAgreementNothingIsProposed() {
        var command = new ProposeMandate(UUID.randomUUID(), family, id(People.DOCTOR), null, null, YEAR, null);
        assertThat(people.as(People.MIDWIFE, () -> mandates.propose(command)))
                .isEqualTo(new ProposeOutcome.Refused(Set.of(MandateProblem.AGREEMENT_MISSING)));
        assertThat(of(People.MIDWIFE).open()).isEmpty();
    }

    @Test
    void onlyWhoeverAccompaniesHerIsProposedAndOnlySheAnswers() {
        var stranger = command(People.PSYCHOLOGIST, null, YEAR);
        assertThat(people.as(People.MIDWIFE, () -> mandates.propose(stranger)))
                .isEqualTo(new ProposeOutcome.Refused(Set.of(MandateProblem.NOT_IN_TEAM)));
        var id = proposed(People.MIDWIFE, People.SOCIAL_WORKER, null);
        assertThatThrownBy(() -> accept(People.DOCTOR, id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> accept(People.OTHER_MIDWIFE, id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.as(People.OTHER_MIDWIFE, () -> mandates.of(family)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void theSameFormSentTwiceProposesOnce() {
        var command = command(People.DOCTOR, null, YEAR);
        var first = people.as(People.MIDWIFE, () -> mandates.propose(command));
        assertThat(people.as(People.MIDWIFE, () -> mandates.propose(command))).isEqualTo(first);
        assertThat(of(People.MIDWIFE).open()).hasSize(1);
    }

    @Test
    void whoeverCannotSaysSoAndWhoeverProposedIsTold() {
        var id = proposed(People.MIDWIFE, People.DOCTOR, null);
        people.runAs(People.DOCTOR, () -> mandates.talkFirst(family, id, 0));
        assertThat(told(People.MIDWIFE)).containsExactly(Notices.What.TALK);
        people.runAs(People.DOCTOR, () -> mandates.decline(family, id, 1));
        assertThat(told(People.MIDWIFE)).containsExactlyInAnyOrder(Notices.What.TALK, Notices.What.DECLINED);
        assertThat(coordinator()).isNull();
        assertThatThrownBy(() -> accept(People.DOCTOR, id)).isInstanceOf(StaleException.class);
        var first = people.as(People.MIDWIFE, () -> notices.unseen()).stream()
                .filter(one -> one.family().equals(family) && one.what() == Notices.What.TALK)
                .findFirst()
                .orElseThrow()
                .id();
        assertThatThrownBy(() -> people.runAs(People.DOCTOR, () -> notices.seen(family, first)))
                .isInstanceOf(NotFoundException.class);
        people.runAs(People.MIDWIFE, () -> notices.seen(family, first));
        assertThat(told(People.MIDWIFE)).containsExactly(Notices.What.DECLINED);
    }

    @Test
    void withoutAnAnswerInSevenDaysItComesBackToWhoeverProposed() {
        var id = proposed(People.MIDWIFE, People.DOCTOR, null);
        clock.forward(Duration.ofDays(6));
        assertThat(duties(People.MIDWIFE)).isEmpty();
        clock.forward(Duration.ofDays(1));
        assertThat(duties(People.MIDWIFE)).containsExactly(Duty.Kind.UNANSWERED);
        assertThat(duties(People.SOCIAL_WORKER)).isEmpty();
        people.runAs(People.MIDWIFE, () -> mandates.takeBack(family, id, 0));
        assertThat(duties(People.MIDWIFE)).isEmpty();
        assertThat(duties(People.DOCTOR)).isEmpty();
    }

    @Test
    void ofTwoWhoAcceptAtOnceOneCoordinatesTheOtherIsDeputyAndBothAreTold() throws Exception {
        for (int round = 0; round < 8; round++) {
            aFamilyWithATeamOfThree();
            var one = proposed(People.MIDWIFE, People.SOCIAL_WORKER, null);
            var other = proposed(People.MIDWIFE, People.DOCTOR, null);
            var start = new CyclicBarrier(2);
            var outcomes = new ArrayList<AcceptOutcome>();
            try (var threads = Executors.newFixedThreadPool(2)) {
                Callable<AcceptOutcome> first = () -> {
                    start.await();
                    return accept(People.SOCIAL_WORKER, one);
                };
                Callable<AcceptOutcome> second = () -> {
                    start.await();
                    return accept(People.DOCTOR, other);
                };
                for (var done : threads.invokeAll(List.of(first, second))) {
                    outcomes.add(done.get());
                }
            }
            assertThat(outcomes.stream().filter(AcceptOutcome.Coordinates.class::isInstance))
                    .hasSize(1);
            var winner =
                    outcomes.getFirst() instanceof AcceptOutcome.Coordinates ? People.SOCIAL_WORKER : People.DOCTOR;
            var loser = winner.equals(People.DOCTOR) ? People.SOCIAL_WORKER : People.DOCTOR;
            assertThat(coordinator()).isEqualTo(id(winner));
            assertThat(Objects.requireNonNull(of(People.MIDWIFE).current()).deputy())
                    .isEqualTo(id(loser));
            assertThat(told(winner)).contains(Notices.What.BESIDE);
            assertThat(told(loser)).contains(Notices.What.SECOND);
        }
    }

    @Test
    void ofTwoWhoProposeThemselvesAtOnceBothReadWhoIsWho() throws Exception {
        for (int round = 0; round < 4; round++) {
            aFamilyWithATeamOfThree();
            var start = new CyclicBarrier(2);
            try (var threads = Executors.newFixedThreadPool(2)) {
                var outcomes = new ArrayList<@Nullable AcceptOutcome>();
                var both = List.of(People.SOCIAL_WORKER, People.DOCTOR).stream()
                        .<Callable<ProposeOutcome>>map(who -> () -> {
                            start.await();
                            return people.as(who, () -> mandates.propose(command(who, null, YEAR)));
                        })
                        .toList();
                for (var done : threads.invokeAll(both)) {
                    if (done.get() instanceof ProposeOutcome.Proposed(MandateId _, var accepted)) {
                        outcomes.add(accepted);
                    }
                }
                assertThat(outcomes.stream().filter(AcceptOutcome.Coordinates.class::isInstance))
                        .hasSize(1);
                // whoever came later either reads that she is deputy, or is asked what becomes of who coordinates
                assertThat(outcomes.stream().filter(one -> !(one instanceof AcceptOutcome.Coordinates)))
                        .allMatch(AcceptOutcome.Deputy.class::isInstance);
            }
        }
    }

    @Test
    void besideSomebodyWhoCoordinatesOneSaysWhatBecomesOfIt() {
        proposed(People.MIDWIFE, People.MIDWIFE, null);
        assertThat(people.as(People.MIDWIFE, () -> mandates.propose(command(People.DOCTOR, null, YEAR))))
                .isEqualTo(new ProposeOutcome.Refused(Set.of(MandateProblem.SOMEBODY_COORDINATES)));
        accept(People.DOCTOR, proposed(People.MIDWIFE, People.DOCTOR, ProposeMandate.Beside.TAKES_OVER));
        assertThat(coordinator()).isEqualTo(id(People.DOCTOR));
        assertThat(told(People.MIDWIFE)).contains(Notices.What.HANDED_OVER);
        accept(People.SOCIAL_WORKER, proposed(People.MIDWIFE, People.SOCIAL_WORKER, ProposeMandate.Beside.DEPUTY));
        assertThat(coordinator()).isEqualTo(id(People.DOCTOR));
        assertThat(Objects.requireNonNull(of(People.MIDWIFE).current()).deputy())
                .isEqualTo(id(People.SOCIAL_WORKER));
    }

    private List<Notices.What> told(String reader) {
        return people.as(reader, () -> notices.unseen()).stream()
                .filter(one -> one.family().equals(family))
                .map(Notices.Notice::what)
                .toList();
    }
}

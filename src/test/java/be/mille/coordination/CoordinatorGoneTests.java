package be.mille.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.EndReason;
import be.mille.kernel.ActorId;
import be.mille.referral.Agreement;
import be.mille.testing.People;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A coordinator is on leave or leaves: who stands in for her, and who is asked. */
class CoordinatorGoneTests extends AnsweringHeld {
    @Autowired
    Mandates mandates;

    @Autowired
    Notices notices;

    @Test
    void aCoordinatorOnLeaveOrSuspendedIsStoodInForAndWithoutADeputyWhoeverSawHerLastIsAsked() {
        var mandate = coordinated(People.DOCTOR);
        assertThat(asked()).isEqualTo(People.DOCTOR);
        absent.onLeave(People.DOCTOR, () -> assertThat(asked()).isEqualTo(People.SOCIAL_WORKER));
        arrange(mandate, id(People.MIDWIFE));
        assertThat(asked()).isEqualTo(People.DOCTOR);
        absent.onLeave(People.DOCTOR, () -> assertThat(asked()).isEqualTo(People.MIDWIFE));
        absent.suspended(People.DOCTOR, () -> {
            assertThat(asked()).isEqualTo(People.MIDWIFE);
            people.runAs(People.SOCIAL_WORKER, () -> silences.tell(family));
            assertThat(people.as(People.MIDWIFE, notices::unseen))
                    .anyMatch(one -> one.family().equals(family) && one.what() == Notices.What.SILENT);
        });
    }

    @Test
    void aDeputyStandsInAsLongAsTheMandateRunsAlsoOnceItIsRenewed() {
        var mandate = coordinated(People.DOCTOR, TODAY.plusDays(20));
        arrange(mandate, id(People.MIDWIFE));
        var agreement = new Agreement(Agreement.Way.ORALLY, TODAY);
        people.runAs(People.DOCTOR, () -> mandates.renew(family, mandate, agreement, version(mandate)));
        absent.onLeave(
                People.DOCTOR, () -> assertThat(answers(People.SOCIAL_WORKER)).isEqualTo(id(People.MIDWIFE)));
    }

    @Test
    void whereEverybodyIsOnLeaveItIsStillNobodyElsesThanTheCoordinators() {
        coordinated(People.DOCTOR);
        absent.onLeave(
                People.DOCTOR,
                () -> absent.onLeave(
                        People.SOCIAL_WORKER,
                        () -> absent.onLeave(
                                People.MIDWIFE, () -> assertThat(asked()).isEqualTo(People.DOCTOR))));
    }

    @Test
    void whenACoordinatorLeavesTheTeamWhoeverStoodInAndWhoeverAnswersAreAsked() {
        arrange(coordinated(People.DOCTOR), id(People.MIDWIFE));
        assertThat(asksWhoCoordinates()).isEmpty();
        people.runAs(People.MIDWIFE, () -> {
            families.uncoordinate(family);
            relations.end(family, id(People.DOCTOR), EndReason.CARE_ENDED);
        });
        assertThat(asksWhoCoordinates()).containsExactly(People.MIDWIFE, People.SOCIAL_WORKER);
        var command = new ProposeMandate(
                UUID.randomUUID(),
                family,
                id(People.SOCIAL_WORKER),
                null,
                new Agreement(Agreement.Way.ORALLY, TODAY),
                TODAY.plusDays(300),
                null);
        people.runAs(People.MIDWIFE, () -> mandates.propose(command));
        assertThat(asksWhoCoordinates()).as("somebody was asked").isEmpty();
    }

    @Test
    void whenSheLeavesHerOrganisationOrHerTimeIsOverTheyAreAskedToo() {
        arrange(coordinated(People.DOCTOR, TODAY.plusDays(20)), id(People.MIDWIFE));
        clock.forward(Duration.ofDays(21));
        assertThat(asksWhoCoordinates()).containsExactly(People.MIDWIFE, People.SOCIAL_WORKER);
        clock.reset();
        assertThat(asksWhoCoordinates()).isEmpty();
        people.runAs(People.MIDWIFE, () -> relations.end(family, id(People.DOCTOR), EndReason.LEFT_ORGANISATION));
        assertThat(asksWhoCoordinates()).containsExactly(People.MIDWIFE, People.SOCIAL_WORKER);
    }

    @Test
    void whoStopsHerselfTellsItHerselfAndLeavesNoQuestion() {
        var mandate = coordinated(People.DOCTOR);
        people.runAs(People.DOCTOR, () -> mandates.stop(family, mandate, version(mandate)));
        assertThat(asksWhoCoordinates()).isEmpty();
    }

    private List<String> asksWhoCoordinates() {
        return TEAM.stream()
                .filter(one -> people.as(one, () -> families.answering(List.of(family)))
                        .containsKey(family))
                .filter(one -> people.as(one, mandates::expectedOfMe).stream()
                        .anyMatch(duty ->
                                duty.kind() == Duty.Kind.NOBODY && duty.family().equals(family)))
                .toList();
    }

    private MandateId coordinated(String who) {
        return coordinated(who, TODAY.plusDays(300));
    }

    private MandateId coordinated(String who, LocalDate until) {
        var command = new ProposeMandate(
                UUID.randomUUID(), family, id(who), null, new Agreement(Agreement.Way.ORALLY, TODAY), until, null);
        return ((ProposeOutcome.Proposed) people.as(who, () -> mandates.propose(command))).id();
    }

    private void arrange(MandateId mandate, ActorId deputy) {
        people.runAs(
                People.DOCTOR,
                () -> mandates.arrange(family, mandate, new Arrangement(deputy, Reachable.unsaid()), version(mandate)));
    }

    private int version(MandateId mandate) {
        return people.as(People.MIDWIFE, () -> mandates.of(family)).all().stream()
                .filter(one -> one.id().equals(mandate))
                .findFirst()
                .orElseThrow()
                .version();
    }
}

package be.mille.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Compartment;
import be.mille.access.EndReason;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.family.Audience;
import be.mille.family.Contact;
import be.mille.family.Contacts;
import be.mille.family.Families;
import be.mille.family.RecordContact;
import be.mille.home.Household;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.referral.Agreement;
import be.mille.testing.Absent;
import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/** Whoever else is gone, on leave or suspended: somebody who is there answers for a family, and her silence stands on one day. */
@MilleTest
class AnsweringTests {
    /** In the third trimester of the pregnancy somebody is asked after so many days. */
    private static final int LIMIT = 21;

    private static final LocalDate TODAY = TestClock.TODAY;
    private static final List<String> TEAM = List.of(People.MIDWIFE, People.SOCIAL_WORKER, People.DOCTOR);

    @Autowired
    People people;

    @Autowired
    Families families;

    @Autowired
    Silences silences;

    @Autowired
    Mandates mandates;

    @Autowired
    Notices notices;

    @Autowired
    Relations relations;

    @Autowired
    Contacts contacts;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    @Autowired
    Environment settings;

    Absent absent;
    Household homes;
    FamilyId family;

    @BeforeEach
    void aFamilyTheSocialWorkerSawLast() {
        absent = new Absent(settings, people);
        homes = new Household(context);
        family = homes.open(People.MIDWIFE, "Vide", TODAY.plusDays(70));
        homes.join(family, People.MIDWIFE, People.SOCIAL_WORKER, TODAY.minusDays(60));
        homes.join(family, People.MIDWIFE, People.DOCTOR, TODAY.minusDays(40));
        homes.contact(family, People.SOCIAL_WORKER, Contact.State.DONE, TODAY.minusDays(LIMIT), null);
    }

    @AfterEach
    void theClockStandsStillAgain() {
        clock.reset();
    }

    @Test
    void whoeverLeftTheFamilyIsAskedNoMoreAndSomebodyElseIs() {
        assertThat(asked()).isEqualTo(People.SOCIAL_WORKER);
        leaves(People.SOCIAL_WORKER);
        assertThat(asked()).isEqualTo(People.MIDWIFE);
        leaves(People.MIDWIFE);
        assertThat(asked()).isEqualTo(People.DOCTOR);
    }

    @Test
    void whoeverIsSuspendedLeftHerOrganisationOrHasNotBegunIsNotThere() {
        absent.suspended(People.SOCIAL_WORKER, () -> assertThat(asked()).isEqualTo(People.MIDWIFE));
        absent.gone(People.SOCIAL_WORKER, () -> assertThat(asked()).isEqualTo(People.MIDWIFE));
        absent.notStarted(People.SOCIAL_WORKER, () -> assertThat(asked()).isEqualTo(People.MIDWIFE));
        assertThat(asked()).isEqualTo(People.SOCIAL_WORKER);
    }

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
    void aContactInARestrictedSubjectDecidesNothing() {
        people.runAs(People.MIDWIFE, () -> contacts.record(family, restricted()).orThrow());
        clock.forward(Duration.ofDays(1));
        assertThat(answers(People.DOCTOR)).isEqualTo(id(People.SOCIAL_WORKER));
        assertThat(answers(People.MIDWIFE)).isEqualTo(id(People.SOCIAL_WORKER));
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

    @Test
    void whoIsNotOfTheTeamLearnsNothing() {
        assertThat(answers(People.OTHER_MIDWIFE)).isNull();
        leaves(People.SOCIAL_WORKER);
        assertThat(answers(People.SOCIAL_WORKER)).isNull();
    }

    @Test
    void whoeverIsThereForARestrictedSubjectAloneIsNeverNamed() {
        var one = people.get(People.PSYCHOLOGIST);
        people.runAs(
                People.MIDWIFE,
                () -> relations.addForSubject(
                        family, one.actor(), RelationType.HEALTH_CARE, Compartment.C4, Proof.BROUGHT_IN));
        absent.suspended(
                People.MIDWIFE,
                () -> absent.suspended(
                        People.SOCIAL_WORKER,
                        () -> absent.suspended(
                                People.DOCTOR,
                                () -> assertThat(answers(People.DOCTOR))
                                        .as("she would be the only one who is there")
                                        .isNull())));
    }

    private RecordContact restricted() {
        return new RecordContact(
                UUID.randomUUID(),
                null,
                Contact.Kind.HOME_VISIT,
                Contact.State.DONE,
                TODAY,
                null,
                null,
                null,
                null,
                Contact.Interpreter.NOT_NEEDED,
                null,
                Audience.VIOLENCE,
                Set.of(id(People.MIDWIFE)),
                TODAY,
                0);
    }

    private void leaves(String code) {
        people.runAs(People.DOCTOR, () -> relations.end(family, id(code), EndReason.ENDED_BY_READER));
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

    /** On whose day the silence stands: one of the team, never two, never nobody. */
    private String asked() {
        var days = TEAM.stream()
                .filter(one -> people.as(one, silences::expectedOfMe).stream()
                        .anyMatch(asked -> asked.family().equals(family)))
                .toList();
        assertThat(days).hasSize(1);
        return days.getFirst();
    }

    private @Nullable ActorId answers(String reader) {
        return people.as(reader, () -> families.answering(List.of(family))).get(family);
    }

    private ActorId id(String code) {
        return people.get(code).id();
    }
}

package be.mille.handover;

import static be.mille.sql.Sql.p;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Compartment;
import be.mille.access.EndReason;
import be.mille.access.Proof;
import be.mille.access.Relations;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.referral.Receiver;
import be.mille.sql.Sql;
import be.mille.testing.Absent;
import be.mille.testing.Asked;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever was asked to go on and did not answer in time is in nobody’s way, also where whoever asked is gone. */
@MilleTest
class SilentHandoverTests {
    private static final Duration IN_TIME = Duration.ofDays(Handovers.DAYS_TO_ANSWER);
    private static final Duration TOO_LATE = IN_TIME.plusDays(1);
    /** She proposes; the doctor is asked and says nothing; the social worker and the other midwife are there too. */
    private static final String LEAVES = People.MIDWIFE;

    @Autowired
    People people;

    @Autowired
    Relations relations;

    @Autowired
    Handovers handovers;

    @Autowired
    OutsideHandovers outside;

    @Autowired
    Sql sql;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    @Autowired
    Environment settings;

    FamilyId family;
    HandoverId silent;

    @BeforeEach
    void somebodyWasAskedToGoOn() {
        family = OpenFamilies.withTeam(
                context, "Soraya", Proof.AGREED_ORALLY, People.DOCTOR, People.SOCIAL_WORKER, People.OTHER_MIDWIFE);
        silent = proposed(LEAVES, People.DOCTOR);
    }

    @AfterEach
    void theClockStandsStillAgain() {
        clock.reset();
    }

    @Test
    void somebodyElseIsAskedOnceTheDayOfTheAnswerIsPast() {
        clock.forward(IN_TIME);
        assertThat(refused(People.SOCIAL_WORKER, People.OTHER_MIDWIFE)).containsExactly(HandoverProblem.ASKED_ALREADY);
        clock.forward(Duration.ofDays(1));
        var next = proposed(People.SOCIAL_WORKER, People.OTHER_MIDWIFE);
        assertThat(state(silent)).isEqualTo(HandoverState.TAKEN_BACK);
        assertThat(state(next)).isEqualTo(HandoverState.PROPOSED);
        assertThat(refused(LEAVES, People.DOCTOR))
                .as("one is asked at a time")
                .containsExactly(HandoverProblem.ASKED_ALREADY);
        assertThatThrownBy(() -> people.runAs(People.DOCTOR, () -> handovers.accept(family, silent, 1)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void somebodyGoesOnUnaskedOnceItIsPast() {
        assertThat(taken()).isFalse();
        clock.forward(TOO_LATE);
        assertThat(taken()).isTrue();
        assertThat(state(silent)).isEqualTo(HandoverState.TAKEN_BACK);
    }

    @Test
    void somebodyOutsideIsAskedOnceItIsPastAndInHerTurnIsInNobodysWayAfterIt() {
        assertThat(waits()).isTrue();
        clock.forward(TOO_LATE);
        assertThat(waits()).isFalse();
        people.runAs(People.SOCIAL_WORKER, () -> {
            var to = new Receiver.Outside("Centre du Lac", "02 000 00 00");
            var told = Asked.told("Prendre le relais", null);
            var command = Asked.command(family, UUID.randomUUID(), Compartment.C2, "maison-medicale", to, told);
            outside.handOut(
                    UUID.randomUUID(), family, Asked.send(context, command), Border.DISCHARGE, TestClock.TODAY, null);
        });
        assertThat(state(silent)).isEqualTo(HandoverState.TAKEN_BACK);
        assertThat(waits()).isTrue();
        clock.forward(Duration.ofDays(8));
        assertThat(waits()).isFalse();
    }

    @Test
    void anAnswerThatComesLateStillCountsWhereNobodyElseWasAsked() {
        clock.forward(TOO_LATE);
        people.runAs(People.DOCTOR, () -> handovers.accept(family, silent, 0));
        assertThat(state(silent)).isEqualTo(HandoverState.ACCEPTED);
    }

    @Test
    void whoeverFollowsForOneWhoLeftTakesItBackAndNobodyElseDoes() {
        assertThat(takesBack(People.SOCIAL_WORKER)).as("its author is there").isFalse();
        people.runAs(People.SOCIAL_WORKER, () -> relations.end(family, id(LEAVES), EndReason.ENDED_BY_READER));
        var follows = List.of(People.SOCIAL_WORKER, People.DOCTOR, People.OTHER_MIDWIFE).stream()
                .filter(this::takesBack)
                .toList();
        assertThat(follows).hasSize(1);
        assertThat(state(silent)).isEqualTo(HandoverState.TAKEN_BACK);
    }

    @Test
    void aNoToSomebodyWhoIsSuspendedIsSeenByWhoeverFollows() {
        people.runAs(People.DOCTOR, () -> handovers.decline(family, silent, "En congé", 0));
        new Absent(settings, people).suspended(LEAVES, () -> {
            var follows = List.of(People.SOCIAL_WORKER, People.DOCTOR, People.OTHER_MIDWIFE).stream()
                    .filter(one -> takesBack(one, 1))
                    .toList();
            assertThat(follows).hasSize(1);
        });
        assertThat(people.as(People.DOCTOR, () -> handovers.get(family, silent)).words())
                .as("what was said stays")
                .isEqualTo("En congé");
    }

    /** The wall of the database, whatever the program asks for: before its day nothing, after it nothing else than that it is asked no more. */
    @Test
    void nobodyOfTheTeamAnswersForAnotherInTheDatabaseEither() {
        assertThat(moved("TAKEN_BACK")).isZero();
        clock.forward(TOO_LATE);
        assertThatThrownBy(() -> moved("ACCEPTED")).hasStackTraceContaining("row-level security");
        assertThat(moved("TAKEN_BACK")).isOne();
    }

    private int moved(String state) {
        return people.as(
                People.SOCIAL_WORKER,
                () -> new TransactionTemplate(transactions)
                        .execute(_ -> sql.update(
                                "update handover.handover set state = :state where id = :id",
                                p("state", state),
                                p("id", silent))));
    }

    private boolean takesBack(String who) {
        return takesBack(who, 0);
    }

    private boolean takesBack(String who, int version) {
        try {
            people.runAs(who, () -> handovers.takeBack(family, silent, version));
            return true;
        } catch (NotFoundException e) {
            return false;
        }
    }

    private boolean waits() {
        return people.as(People.SOCIAL_WORKER, () -> outside.waits(family, null));
    }

    private boolean taken() {
        return people.as(
                        People.SOCIAL_WORKER,
                        () -> handovers.take(UUID.randomUUID(), family, Border.DISCHARGE, TestClock.TODAY))
                .isPresent();
    }

    private HandoverId proposed(String by, String to) {
        var outcome = people.as(by, () -> handovers.propose(command(to)));
        assertThat(outcome).isInstanceOf(ProposeOutcome.Proposed.class);
        return ((ProposeOutcome.Proposed) outcome).id();
    }

    private Set<HandoverProblem> refused(String by, String to) {
        return people.as(by, () -> handovers.propose(command(to))) instanceof ProposeOutcome.Refused(var problems)
                ? problems
                : Set.of();
    }

    private ProposeHandover command(String to) {
        return new ProposeHandover(
                UUID.randomUUID(),
                family,
                id(to),
                Border.DISCHARGE,
                TestClock.TODAY.plusDays(3),
                "Elle préfère le matin.",
                Compartment.C0,
                ReadWithHer.WITH_HER);
    }

    private HandoverState state(HandoverId one) {
        return people.as(People.SOCIAL_WORKER, () -> handovers.get(family, one)).state();
    }

    private ActorId id(String code) {
        return people.get(code).id();
    }
}

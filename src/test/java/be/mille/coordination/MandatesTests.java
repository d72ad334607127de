package be.mille.coordination;

import static be.mille.sql.Sql.p;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Compartment;
import be.mille.access.EndReason;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.family.Families;
import be.mille.home.Household;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import be.mille.referral.Agreement;
import be.mille.sql.Sql;
import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Proposing, accepting and ending mandates, and what the others read of it. */
@MilleTest
class MandatesTests {
    private static final LocalDate YEAR = TestClock.TODAY.plusYears(1);

    @Autowired
    People people;

    @Autowired
    Mandates mandates;

    @Autowired
    Notices notices;

    @Autowired
    Families families;

    @Autowired
    Relations relations;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    FamilyId family;

    @BeforeEach
    void aFamilyWithATeamOfThree() {
        var homes = new Household(context);
        family = homes.open(People.MIDWIFE, "Amina", TestClock.TODAY.plusDays(70));
        homes.join(family, People.MIDWIFE, People.SOCIAL_WORKER, TestClock.TODAY);
        homes.join(family, People.MIDWIFE, People.DOCTOR, TestClock.TODAY);
    }

    @AfterEach
    void theClockStandsStillAgain() {
        clock.reset();
    }

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
    void coordinatingOpensWhatTheTableSaysAndEndsWithTheMandate() {
        var id = proposed(People.MIDWIFE, People.SOCIAL_WORKER, null);
        assertThat(opened(People.SOCIAL_WORKER)).doesNotContain(Compartment.C1);
        accept(People.SOCIAL_WORKER, id);
        assertThat(opened(People.SOCIAL_WORKER)).contains(Compartment.C1);
        people.runAs(People.SOCIAL_WORKER, () -> mandates.stop(family, id, 1));
        assertThat(opened(People.SOCIAL_WORKER)).contains(Compartment.C2).doesNotContain(Compartment.C1);
        assertThat(coordinator()).isNull();
        assertThat(of(People.MIDWIFE).past().getFirst().end()).isEqualTo(MandateEnd.HOLDER);
    }

    @Test
    void whatSheKeptClosedStaysClosed() {
        people.runAs(
                People.MIDWIFE,
                () -> context.getBean(be.mille.access.Bounds.class)
                        .narrow(family, id(People.SOCIAL_WORKER), Set.of(Compartment.C2)));
        accept(People.SOCIAL_WORKER, proposed(People.MIDWIFE, People.SOCIAL_WORKER, null));
        assertThat(opened(People.SOCIAL_WORKER)).contains(Compartment.C1).doesNotContain(Compartment.C2);
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
    void aYearIsTheLongestAndTheEveOfTheSecondBirthdayTheLast() {
        assertThat(people.as(People.MIDWIFE, () -> mandates.propose(command(People.DOCTOR, null, YEAR.plusDays(1)))))
                .isEqualTo(new ProposeOutcome.Refused(Set.of(MandateProblem.ENDS_LATE)));
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

    @Test
    void whenItsTimeIsOverNobodyCoordinatesAndSomebodyElseMay() {
        var mandate = proposed(People.DOCTOR, People.DOCTOR, null);
        people.runAs(People.MIDWIFE, () -> relations.renew(family, id(People.DOCTOR)));
        clock.set(TestClock.START.plus(Duration.ofDays(335)));
        people.runAs(People.DOCTOR, () -> relations.renew(family, id(People.DOCTOR)));
        people.runAs(People.MIDWIFE, () -> relations.renew(family, id(People.MIDWIFE)));
        assertThat(duties(People.DOCTOR)).containsExactly(Duty.Kind.RENEW);
        clock.set(TestClock.START.plus(Duration.ofDays(366)));
        assertThat(coordinator()).isNull();
        assertThat(of(People.MIDWIFE).current()).isNull();
        assertThatThrownBy(() -> people.runAs(People.DOCTOR, () -> mandates.stop(family, mandate, 1)))
                .isInstanceOf(StaleException.class);
        proposedUntil(
                People.MIDWIFE,
                clock.instant()
                        .atZone(be.mille.kernel.Brussels.ZONE)
                        .toLocalDate()
                        .plusDays(90));
        assertThat(coordinator()).isEqualTo(id(People.MIDWIFE));
        assertThat(of(People.MIDWIFE).past().getFirst().end()).isEqualTo(MandateEnd.TIME);
    }

    @Test
    void withHerAgreementItIsRenewedInItsLastMonthAndNotBefore() {
        var id = proposed(People.DOCTOR, People.DOCTOR, null);
        var agreement = new Agreement(Agreement.Way.ORALLY, TestClock.TODAY);
        assertThatThrownBy(() -> people.runAs(People.DOCTOR, () -> mandates.renew(family, id, agreement, 1)))
                .isInstanceOf(StaleException.class);
        clock.set(TestClock.START.plus(Duration.ofDays(340)));
        people.runAs(People.DOCTOR, () -> mandates.renew(family, id, agreement, 1));
        var all = of(People.DOCTOR);
        assertThat(Objects.requireNonNull(all.current()).endsOn())
                .isEqualTo(TestClock.TODAY.plusDays(340).plusYears(1));
        assertThat(all.past().getFirst().end()).isEqualTo(MandateEnd.RENEWED);
        assertThat(coordinator()).isEqualTo(id(People.DOCTOR));
    }

    @Test
    void whoeverLeavesTheTeamNoLongerCoordinates() {
        accept(People.SOCIAL_WORKER, proposed(People.MIDWIFE, People.SOCIAL_WORKER, null));
        people.runAs(People.MIDWIFE, () -> {
            families.uncoordinate(family);
            relations.end(family, id(People.SOCIAL_WORKER), EndReason.CARE_ENDED);
        });
        assertThat(coordinator()).isNull();
        assertThat(of(People.MIDWIFE).past().getFirst().end()).isEqualTo(MandateEnd.NO_ACCESS);
    }

    @Test
    void whoeverLeavesHerOrganisationCoordinatesNoLongerFromThatMoment() {
        accept(People.SOCIAL_WORKER, proposed(People.MIDWIFE, People.SOCIAL_WORKER, null));
        people.runAs(
                People.MIDWIFE, () -> relations.end(family, id(People.SOCIAL_WORKER), EndReason.LEFT_ORGANISATION));
        assertThat(coordinator()).isNull();
        assertThat(of(People.MIDWIFE).current()).isNull();
    }

    @Test
    void theTablesThemselvesShowNothingToSomebodyElse() {
        proposed(People.MIDWIFE, People.MIDWIFE, null);
        people.runAs(People.DOCTOR, () -> context.getBean(Silences.class).tell(family));
        people.runAs(
                People.DOCTOR,
                () -> context.getBean(Silences.class).pause(family, Pause.Why.HER_WISH, TestClock.TODAY.plusDays(3)));
        assertThat(rows(People.MIDWIFE)).isEqualTo(3);
        assertThat(rows(People.SOCIAL_WORKER)).as("a notice is for one reader").isEqualTo(2);
        assertThat(rows(People.OTHER_MIDWIFE)).isZero();
    }

    private long rows(String reader) {
        var whole = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        return people.as(
                reader,
                () -> whole.execute(_ -> context.getBean(Sql.class)
                        .find(row -> row.getLong("some"), """
                                select (select count(*) from coordination.mandate where family = :family)
                                    + (select count(*) from coordination.notice where family = :family)
                                    + (select count(*) from coordination.pause where family = :family) as some
                                """, p("family", family))
                        .orElseThrow()));
    }

    private MandateId proposed(String by, String whom, ProposeMandate.@Nullable Beside beside) {
        var outcome = people.as(by, () -> mandates.propose(command(whom, beside, YEAR)));
        return ((ProposeOutcome.Proposed) outcome).id();
    }

    private void proposedUntil(String who, LocalDate until) {
        assertThat(people.as(who, () -> mandates.propose(command(who, null, until))))
                .isInstanceOf(ProposeOutcome.Proposed.class);
    }

    private ProposeMandate command(String whom, ProposeMandate.@Nullable Beside beside, LocalDate until) {
        var agreement = new Agreement(Agreement.Way.ORALLY, TestClock.TODAY);
        return new ProposeMandate(UUID.randomUUID(), family, id(whom), null, agreement, until, beside);
    }

    private AcceptOutcome accept(String who, MandateId mandate) {
        return people.as(who, () -> mandates.accept(family, mandate, new Arrangement(null, Reachable.unsaid()), 0));
    }

    private Coordination of(String reader) {
        return people.as(reader, () -> mandates.of(family));
    }

    private @Nullable ActorId coordinator() {
        return people.as(People.MIDWIFE, () -> families.get(family).coordinator());
    }

    private List<Duty.Kind> duties(String reader) {
        return people.as(reader, () -> mandates.expectedOfMe()).stream()
                .filter(one -> one.family().equals(family))
                .map(Duty::kind)
                .toList();
    }

    private List<Notices.What> told(String reader) {
        return people.as(reader, () -> notices.unseen()).stream()
                .filter(one -> one.family().equals(family))
                .map(Notices.Notice::what)
                .toList();
    }

    private Set<Compartment> opened(String who) {
        return people.as(People.MIDWIFE, () -> relations.of(family)).stream()
                .filter(one -> one.actor().equals(id(who)) && one.type() != RelationType.BREAK_GLASS)
                .filter(one -> one.endsAt() == null || one.endsAt().isAfter(clock.instant()))
                .flatMap(one -> one.scope().stream())
                .collect(java.util.stream.Collectors.toSet());
    }

    private ActorId id(String code) {
        return people.get(code).id();
    }
}

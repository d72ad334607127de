package be.mille.access.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Access;
import be.mille.access.Bounds;
import be.mille.access.Clearances;
import be.mille.access.Compartment;
import be.mille.access.Coordinating;
import be.mille.access.EndReason;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.access.Relations.Relation;
import be.mille.directory.Professional;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** How far relations reach after somebody narrowed, widened, shortened or renewed them; the same transaction knows it already. */
@MilleTest
class BoundsTests {
    @Autowired
    ApplicationContext context;

    @Autowired
    People people;

    @Autowired
    Access access;

    @Autowired
    Relations relations;

    @Autowired
    Bounds bounds;

    @Autowired
    Coordinating coordinating;

    @Autowired
    Clearances clearances;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    TestClock clock;

    private FamilyId family;
    private Professional worker;

    @BeforeEach
    void aFamilyAndAColleague() {
        family = OpenFamilies.withTeam(context, "Bounds", Proof.AGREED, People.SOCIAL_WORKER);
        worker = people.get(People.SOCIAL_WORKER);
    }

    private List<Relation> hers() {
        return people.as(People.MIDWIFE, () -> relations.of(family)).stream()
                .filter(one -> one.actor().equals(worker.id()))
                .toList();
    }

    private Relation only() {
        assertThat(hers()).hasSize(1);
        return hers().getFirst();
    }

    private static Instant end(Relation one) {
        return Objects.requireNonNull(one.endsAt());
    }

    private Relation of(RelationType type) {
        return hers().stream().filter(one -> one.type() == type).findFirst().orElseThrow();
    }

    @Test
    void whatIsTakenOutIsGoneAndNothingElseIs() {
        var before = only().scope();
        people.runAs(People.MIDWIFE, () -> bounds.narrow(family, worker.id(), Set.of(Compartment.C2)));
        assertThat(before).contains(Compartment.C2);
        assertThat(only().scope())
                .containsExactlyInAnyOrderElementsOf(
                        before.stream().filter(one -> one != Compartment.C2).toList());
    }

    @Test
    void withoutIdentityAndTeamThereIsNoRelation() {
        assertThatThrownBy(() ->
                        people.runAs(People.MIDWIFE, () -> bounds.narrow(family, worker.id(), Set.of(Compartment.C0))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(only().scope()).contains(Compartment.C0);
    }

    @Test
    void whatSheWasNamedForGoesWithIt() {
        people.runAs(People.MIDWIFE, () -> {
            clearances.clearAuthor(family, Compartment.C4);
            clearances.clear(family, worker.id(), Compartment.C4);
        });
        assertThat(named()).contains(Compartment.C4);
        people.runAs(People.MIDWIFE, () -> bounds.narrow(family, worker.id(), Set.of(Compartment.C4)));
        assertThat(named()).doesNotContain(Compartment.C4);
    }

    private List<Compartment> named() {
        return people.as(People.MIDWIFE, () -> clearances.named(family)).stream()
                .filter(one -> one.reader().equals(worker.id()))
                .map(Clearances.Named::compartment)
                .toList();
    }

    @Test
    void nothingOpensThatHerFunctionDoesNotOpen() {
        var before = only().scope();
        people.runAs(People.MIDWIFE, () -> bounds.widen(family, worker.actor(), Set.of(Compartment.values())));
        assertThat(only().scope()).containsExactlyInAnyOrderElementsOf(before);
        people.runAs(People.MIDWIFE, () -> bounds.narrow(family, worker.id(), Set.of(Compartment.C2)));
        people.runAs(People.MIDWIFE, () -> bounds.widen(family, worker.actor(), Set.of(Compartment.values())));
        assertThat(only().scope()).containsExactlyInAnyOrderElementsOf(before);
        assertThat(bounds.opens(worker.function())).containsExactlyInAnyOrderElementsOf(before);
        assertThat(before).doesNotContain(Compartment.C4);
    }

    @Test
    void theTransactionThatNarrowsKnowsItAtOnce() {
        var me = people.get(People.MIDWIFE);
        people.runAs(
                People.MIDWIFE,
                () -> transactions.executeWithoutResult(_ -> {
                    assertThat(open(Compartment.C2)).isTrue();
                    bounds.narrow(family, me.id(), Set.of(Compartment.C2));
                    assertThat(open(Compartment.C2)).as("narrowed").isFalse();
                    bounds.widen(family, me.actor(), Set.of(Compartment.C2));
                    assertThat(open(Compartment.C2)).as("widened").isTrue();
                    bounds.endBy(family, me.id(), clock.instant());
                    assertThat(open(Compartment.C2)).as("ended").isFalse();
                }));
    }

    private boolean open(Compartment compartment) {
        return access.offers(AccessAction.SEE_READERS, family, compartment);
    }

    @Test
    void anEarlierDayShortensAndALaterOneChangesNothing() {
        var before = end(only());
        people.runAs(People.MIDWIFE, () -> bounds.endBy(family, worker.id(), before.plus(Duration.ofDays(9))));
        assertThat(end(only())).isEqualTo(before);
        var earlier = before.minus(Duration.ofDays(9));
        people.runAs(People.MIDWIFE, () -> bounds.endBy(family, worker.id(), earlier));
        assertThat(end(only())).isEqualTo(earlier);
    }

    @Test
    void whoIsBroughtForSomeSubjectsHasTheseAndHerDay() {
        var doctor = people.get(People.DOCTOR);
        var until = clock.instant().plus(Duration.ofDays(30));
        people.runAs(
                People.MIDWIFE, () -> bounds.add(family, doctor.actor(), Set.of(Compartment.C1), until, Proof.AGREED));
        var relation = people.as(People.MIDWIFE, () -> relations.of(family)).stream()
                .filter(one -> one.actor().equals(doctor.id()))
                .findFirst()
                .orElseThrow();
        assertThat(relation.scope()).containsExactlyInAnyOrder(Compartment.C0, Compartment.C1);
        assertThat(relation.endsAt()).isEqualTo(until);
    }

    @Test
    void whoIsBroughtForOneSubjectHasHerDay() {
        var psychologist = people.get(People.PSYCHOLOGIST);
        var until = clock.instant().plus(Duration.ofDays(30));
        people.runAs(
                People.MIDWIFE,
                () -> bounds.addForSubject(family, psychologist.actor(), Compartment.C4, until, Proof.AGREED));
        assertThat(people.as(People.MIDWIFE, () -> relations.of(family)))
                .filteredOn(one -> one.actor().equals(psychologist.id()))
                .extracting(Relation::endsAt)
                .containsExactly(until);
    }

    @Test
    void renewedAreHerCareAndNotTheMandateBesideIt() {
        people.runAs(People.MIDWIFE, () -> coordinating.begin(family, worker.actor(), TestClock.TODAY.plusMonths(2)));
        people.runAs(
                People.MIDWIFE,
                () -> bounds.endBy(family, worker.id(), clock.instant().plus(Duration.ofDays(3))));
        people.runAs(People.MIDWIFE, () -> relations.renew(family, worker.id()));
        assertThat(end(of(RelationType.SOCIAL_CARE))).isAfter(clock.instant().plus(Duration.ofDays(60)));
        assertThat(end(of(RelationType.COORDINATION))).isEqualTo(clock.instant().plus(Duration.ofDays(3)));
    }

    @Test
    void whoOnlyCoordinatesIsRenewedByIt() {
        var doctor = people.get(People.DOCTOR);
        people.runAs(People.MIDWIFE, () -> coordinating.begin(family, doctor.actor(), TestClock.TODAY.plusMonths(2)));
        people.runAs(People.MIDWIFE, () -> relations.renew(family, doctor.id()));
        assertThat(people.as(People.MIDWIFE, () -> relations.of(family)))
                .filteredOn(one -> one.actor().equals(doctor.id()))
                .extracting(BoundsTests::end)
                .containsExactly(Brussels.startOf(TestClock.TODAY.plusYears(1).plusDays(1)));
    }

    @Test
    void coordinationEndsAndWhatElseSheIsThereForGoesOn() {
        people.runAs(People.MIDWIFE, () -> coordinating.begin(family, worker.actor(), TestClock.TODAY.plusMonths(2)));
        assertThat(end(of(RelationType.COORDINATION)))
                .isEqualTo(Brussels.startOf(TestClock.TODAY.plusMonths(2).plusDays(1)));
        people.runAs(People.MIDWIFE, () -> coordinating.end(family, worker.id(), EndReason.OTHER));
        assertThat(end(of(RelationType.SOCIAL_CARE))).isAfter(clock.instant());
        assertThat(hers())
                .filteredOn(one -> one.type() == RelationType.COORDINATION)
                .allMatch(one -> !end(one).isAfter(clock.instant()));
    }

    @Test
    void coordinationThatBeginsTodayLastsAYear() {
        assertThat(people.as(People.MIDWIFE, () -> coordinating.lastDay(family)))
                .isEqualTo(TestClock.TODAY.plusYears(1));
    }
}

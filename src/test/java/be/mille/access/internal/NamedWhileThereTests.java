package be.mille.access.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Access;
import be.mille.access.Bounds;
import be.mille.access.Clearances;
import be.mille.access.Compartment;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/** What somebody was named for ends with the time she accompanies the family, however that ended, and does not come back with her. */
@MilleTest
class NamedWhileThereTests {
    private static final String READER = People.DOCTOR;

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
    Clearances clearances;

    @Autowired
    TestClock clock;

    @Autowired
    Environment settings;

    FamilyId family;

    @BeforeEach
    void aDoctorNamedForWhatTheMidwifeWroteOfViolence() {
        family = OpenFamilies.withTeam(context, "Nommée", Proof.BROUGHT_IN, READER);
        people.runAs(People.MIDWIFE, () -> {
            clearances.clearAuthor(family, Compartment.C3);
            clearances.clear(family, people.get(READER).id(), Compartment.C3);
        });
        assertThat(knows(Compartment.C3)).isTrue();
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    private boolean knows(Compartment compartment) {
        return people.as(READER, () -> access.offers(AccessAction.SEE_READERS, family, compartment));
    }

    private void broughtIn(Set<Compartment> subjects) {
        people.runAs(
                People.MIDWIFE, () -> bounds.add(family, people.get(READER).actor(), subjects, null, Proof.BROUGHT_IN));
    }

    private void endsTomorrow() {
        people.runAs(
                People.MIDWIFE,
                () -> bounds.endBy(
                        family, people.get(READER).id(), clock.instant().plus(Duration.ofDays(1))));
    }

    private void sleeps() {
        new Owner(settings)
                .run(
                        "update access.relation set asleep_until = ends_at, ends_at = '%s', end_reason = 'INACTIVE' where family = '%s' and actor = '%s'"
                                .formatted(
                                        clock.instant(),
                                        family,
                                        people.get(READER).id()));
        clock.forward(Duration.ofMinutes(1));
        assertThat(knows(Compartment.C0)).isFalse();
    }

    @Test
    void whoeverIsBroughtInAnewAfterTheDayThatWasAgreedIsNamedForNothing() {
        endsTomorrow();
        clock.forward(Duration.ofDays(180));
        assertThat(knows(Compartment.C0)).isFalse();
        broughtIn(Set.of(Compartment.C0, Compartment.C1));
        assertThat(knows(Compartment.C1)).isTrue();
        assertThat(knows(Compartment.C3)).isFalse();
        assertThat(people.as(
                        People.MIDWIFE,
                        () -> clearances.mayKnow(
                                family,
                                Compartment.C3,
                                people.get(People.MIDWIFE).id())))
                .as("nor is she shown among those who may know")
                .containsExactly(people.get(People.MIDWIFE).id());
        people.runAs(
                People.MIDWIFE,
                () -> clearances.clear(family, people.get(READER).id(), Compartment.C3));
        assertThat(knows(Compartment.C3)).as("named once more").isTrue();
    }

    @Test
    void whoeverSleptAndIsBroughtInAnewIsNamedForNothing() {
        sleeps();
        broughtIn(Set.of(Compartment.C0));
        assertThat(knows(Compartment.C0)).isTrue();
        assertThat(knows(Compartment.C3)).isFalse();
    }

    @Test
    void whoeverSleptAndIsWokenGoesOnWithWhatSheWasNamedFor() {
        sleeps();
        people.runAs(
                People.MIDWIFE, () -> relations.wake(family, people.get(READER).id()));
        assertThat(knows(Compartment.C3)).isTrue();
    }

    @Test
    void aSecondRelationBesideOneThatRunsChangesNothing() {
        endsTomorrow();
        broughtIn(Set.of(Compartment.C0, Compartment.C1));
        clock.forward(Duration.ofDays(2));
        assertThat(knows(Compartment.C3)).isTrue();
    }

    @Test
    void whoeverComesBackForAnotherSubjectAloneReadsThatOneOnly() {
        endsTomorrow();
        clock.forward(Duration.ofDays(2));
        people.runAs(
                People.MIDWIFE,
                () -> relations.addForSubject(
                        family, people.get(READER).actor(), RelationType.HEALTH_CARE, Compartment.C8, Proof.AGREED));
        assertThat(knows(Compartment.C8)).isTrue();
        assertThat(knows(Compartment.C3)).isFalse();
    }

    @Test
    void nobodyIsNamedWhoReadsExceptionallyOnly() {
        var guest = new ActorId(UUID.randomUUID());
        new Owner(settings).asSuperuser("""
                        with opened as (insert into access.relation (id, family, actor, organisation, type, writes, scope, basis, proof,
                            starts_at, ends_at, created_by, created_at)
                        values (gen_random_uuid(), '%1$s', '%2$s', '%3$s', 'BREAK_GLASS', false, '{C0}', 'VITAL_INTEREST', 'EMERGENCY',
                            '%4$s', timestamptz '%4$s' + interval '4 hours', '%2$s', '%4$s') returning 1) select count(*) from opened
                        """.formatted(family, guest, UUID.randomUUID(), clock.instant()));
        assertThatThrownBy(() -> people.runAs(People.MIDWIFE, () -> clearances.clear(family, guest, Compartment.C3)))
                .isInstanceOf(NotFoundException.class);
    }
}

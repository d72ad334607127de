package be.mille.access.internal;

import static be.mille.sql.Sql.p;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Compartment;
import be.mille.access.EndReason;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.kernel.NotFoundException;
import be.mille.testing.People;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** T06: of a restricted compartment the database gives each reader what was entrusted to her, and no sign of the rest. */
class RestrictedRowsTests extends RowLevelHeld {
    @Test
    void anotherReaderCannotSeeThatSomethingRestrictedHasAReader() {
        var family = newFamily(People.MIDWIFE);
        people.runAs(People.MIDWIFE, () -> {
            relations.add(
                    family,
                    people.get(People.DOCTOR).actor(),
                    RelationType.HEALTH_CARE,
                    clock.instant(),
                    Proof.BROUGHT_IN);
            clearances.clearAuthor(family, Compartment.C3);
        });
        assertThat(opens(People.MIDWIFE, family, Compartment.C3, People.MIDWIFE, true))
                .isTrue();
        assertThat(opens(People.MIDWIFE, family, Compartment.C3, false)).isFalse();
        assertThat(opens(People.DOCTOR, family, Compartment.C3, People.MIDWIFE, false))
                .isFalse();
        long seen = people.as(
                People.DOCTOR,
                () -> inTransaction(() -> sql.find(
                                Long.class, "select count(*) from access.clearance where family = :f", p("f", family))
                        .orElseThrow()));
        assertThat(seen).isZero();
        assertThatThrownBy(() -> people.runAs(
                        People.DOCTOR,
                        () -> clearances.clear(family, people.get(People.DOCTOR).id(), Compartment.C3)))
                .isInstanceOf(NotFoundException.class);
        people.runAs(
                People.MIDWIFE,
                () -> clearances.clear(family, people.get(People.DOCTOR).id(), Compartment.C3));
        assertThat(opens(People.DOCTOR, family, Compartment.C3, People.MIDWIFE, false))
                .isTrue();
    }

    @Test
    void whoWritesInARestrictedCompartmentLearnsNothingOfWhatAnotherWroteThere() {
        var family = newFamily(People.MIDWIFE);
        people.runAs(People.MIDWIFE, () -> {
            relations.add(
                    family,
                    people.get(People.DOCTOR).actor(),
                    RelationType.HEALTH_CARE,
                    clock.instant(),
                    Proof.BROUGHT_IN);
            clearances.clearAuthor(family, Compartment.C3);
        });
        people.runAs(People.DOCTOR, () -> clearances.clearAuthor(family, Compartment.C3));
        assertThat(opens(People.DOCTOR, family, Compartment.C3, People.DOCTOR, true))
                .isTrue();
        assertThat(opens(People.DOCTOR, family, Compartment.C3, People.MIDWIFE, false))
                .isFalse();
        assertThat(opens(People.MIDWIFE, family, Compartment.C3, People.DOCTOR, false))
                .isFalse();
    }

    @Test
    void whoLeavesTheTeamIsNamedForNothingWhenSheComesBackAndHerOwnWordsWait() {
        var family = newFamily(People.MIDWIFE);
        Runnable joins = () -> relations.add(
                family, people.get(People.DOCTOR).actor(), RelationType.HEALTH_CARE, clock.instant(), Proof.BROUGHT_IN);
        people.runAs(People.MIDWIFE, () -> {
            joins.run();
            clearances.clearAuthor(family, Compartment.C3);
            clearances.clear(family, people.get(People.DOCTOR).id(), Compartment.C3);
        });
        people.runAs(People.DOCTOR, () -> clearances.clearAuthor(family, Compartment.C4));
        clock.forward(Duration.ofMinutes(1));
        people.runAs(
                People.MIDWIFE,
                () -> relations.end(family, people.get(People.DOCTOR).id(), EndReason.HANDED_OVER));
        assertThatThrownBy(() -> people.runAs(
                        People.MIDWIFE,
                        () -> clearances.clear(family, people.get(People.DOCTOR).id(), Compartment.C3)))
                .as("somebody who is not there any more")
                .isInstanceOf(NotFoundException.class);
        clock.forward(Duration.ofMinutes(1));
        people.runAs(People.MIDWIFE, joins);
        assertThat(opens(People.DOCTOR, family, Compartment.C3, People.MIDWIFE, false))
                .isFalse();
        assertThat(opens(People.DOCTOR, family, Compartment.C4, People.DOCTOR, true))
                .isTrue();
    }

    @Test
    void oneWhoWasOnlyNamedNamesNobodyFurther() {
        var family = newFamily(People.MIDWIFE);
        var midwife = people.get(People.MIDWIFE).id();
        var psychologist = people.get(People.PSYCHOLOGIST).id();
        people.runAs(People.MIDWIFE, () -> {
            for (var one : List.of(People.DOCTOR, People.PSYCHOLOGIST)) {
                relations.add(
                        family, people.get(one).actor(), RelationType.HEALTH_CARE, clock.instant(), Proof.BROUGHT_IN);
            }
            clearances.clearAuthor(family, Compartment.C3);
            clearances.clear(family, people.get(People.DOCTOR).id(), Compartment.C3);
        });
        assertThatThrownBy(() -> people.runAs(
                        People.DOCTOR, () -> clearances.clear(family, psychologist, Compartment.C3, midwife)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.runAs(
                        People.DOCTOR,
                        () -> inTransaction(() ->
                                sql.update("""
                                insert into access.clearance (id, family, actor, compartment, author, basis, since, granted_by)
                                values (gen_random_uuid(), :family, :actor, 'C3', :author, 'NAMED', access.moment(), :actor)
                                """, p("family", family), p("actor", psychologist), p("author", midwife)))))
                .hasStackTraceContaining("row-level security");
        people.runAs(People.MIDWIFE, () -> clearances.clear(family, psychologist, Compartment.C3));
        assertThat(people.as(People.DOCTOR, () -> clearances.mayKnow(family, Compartment.C3, midwife)))
                .contains(midwife, psychologist, people.get(People.DOCTOR).id());
    }
}

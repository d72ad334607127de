package be.mille.consent;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Clearances;
import be.mille.access.Compartment;
import be.mille.access.EndReason;
import be.mille.access.Proof;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.Visitor;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Taken apart again, two records have the readers they had, and those she agreed to meanwhile. */
class MergeUndoneTests extends TwoRecordsHeld {
    private static final String COLLEAGUE = People.DOCTOR;
    private static final String ROLE = "jeanne-mukendi";
    private static final Set<Compartment> TEAM = Set.of(Compartment.C0, Compartment.C1, Compartment.C2);

    @Autowired
    Clearances clearances;

    @Autowired
    Environment settings;

    UUID merge;

    @BeforeEach
    void readAsOne() {
        accompanies(COLLEAGUE, here, TEAM, null);
        for (var record : List.of(here, other)) {
            accompanies(People.SOCIAL_WORKER, record, TEAM, null);
        }
        merge = mergedBy(People.MIDWIFE);
        clock.forward(Duration.ofMinutes(1));
    }

    private void undone() {
        people.runAs(People.SOCIAL_WORKER, () -> merges.undo(here, merge));
        clock.forward(Duration.ofMinutes(1));
    }

    private String count(String what) {
        return new Owner(settings).asSuperuser("select count(*) from " + what + " and family = '" + other + "'");
    }

    @Test
    void whoeverWasLetInByItLeavesAndSoDoesWhatSheWasNamedForThere() {
        people.runAs(People.MIDWIFE, () -> {
            clearances.clearAuthor(other, Compartment.C3);
            clearances.clear(other, people.get(COLLEAGUE).id(), Compartment.C3);
        });
        assertThat(reads(COLLEAGUE, other)).isNotEmpty();
        undone();
        assertThat(reads(COLLEAGUE, other)).isEmpty();
        assertThat(reads(COLLEAGUE, here)).as("control").isEqualTo(TEAM);
        assertThat(count("access.clearance where basis = 'NAMED' and not ended_by_act"))
                .isEqualTo("0");
    }

    /** An earlier version of the program carried roles along: whoever undoes it may not know of them. */
    @Test
    void aRoleThatWasCarriedAlongEndsThoughWhoeverUndoesItDoesNotKnowOfIt() {
        people.runAs(
                People.MIDWIFE,
                () -> bounds.addForSubject(other, people.get(ROLE).actor(), Compartment.C3, null, Proof.AGREED));
        new Owner(settings).asSuperuser("""
                with carried as (insert into family.merge_relation (merge, family, actor, relation)
                    select '%s', r.family, r.actor, r.id from access.relation r where r.family = '%s' and r.subject is not null
                    returning 1) select count(*) from carried
                """.formatted(merge, other));
        assertThat(count("access.relation where subject is not null and not ended_by_act"))
                .isEqualTo("1");
        undone();
        assertThat(count("access.relation where subject is not null and not ended_by_act"))
                .isEqualTo("0");
    }

    @Test
    void whatSheAgreedToMeanwhileStaysAndThePageSaysItBefore() {
        var visitor = new Visitor(port).signIn(people, People.MIDWIFE);
        assertThat(visitor.get("/families/" + here + "/merge").body()).doesNotContain("l’a accepté depuis");
        var colleague = people.get(COLLEAGUE);
        people.runAs(
                People.MIDWIFE,
                () -> consents.share(
                        note(
                                ConsentKind.GIVEN,
                                Recipient.colleague(colleague.id().value()),
                                Compartment.C1),
                        colleague.id()));
        assertThat(visitor.get("/families/" + here + "/merge").body())
                .contains("Si vous les séparez, " + colleague.name()
                        + " garde le dossier Deux : elle l’a accepté depuis");
        undone();
        assertThat(reads(COLLEAGUE, other)).contains(Compartment.C1);
    }

    @Test
    void whoeverLeftAfterSheAgreedIsNotSaidToStay() {
        var colleague = people.get(COLLEAGUE);
        people.runAs(
                People.MIDWIFE,
                () -> consents.share(
                        note(
                                ConsentKind.GIVEN,
                                Recipient.colleague(colleague.id().value()),
                                Compartment.C1),
                        colleague.id()));
        assertThat(people.as(People.MIDWIFE, () -> merges.staying(here, merge))).hasSize(1);
        people.runAs(People.MIDWIFE, () -> relations.end(other, colleague.id(), EndReason.CARE_ENDED));
        assertThat(people.as(People.MIDWIFE, () -> merges.staying(here, merge))).isEmpty();
    }

    @Test
    void whoeverCameAnewAfterLeavingStays() {
        people.runAs(
                People.MIDWIFE, () -> relations.end(other, people.get(COLLEAGUE).id(), EndReason.CARE_ENDED));
        clock.forward(Duration.ofMinutes(1));
        accompanies(COLLEAGUE, other, TEAM, null);
        undone();
        assertThat(reads(COLLEAGUE, other)).isEqualTo(TEAM);
    }

    /** What slept and was woken is the same relation, by another row. */
    @Test
    void whoeverFellAsleepAndWokeLeavesToo() {
        new Owner(settings).asSuperuser("""
                with slept as (update access.relation set asleep_until = ends_at, ends_at = '%s', end_reason = 'INACTIVE'
                    where family = '%s' and actor = '%s' returning 1) select count(*) from slept
                """.formatted(
                        clock.instant(), other, people.get(COLLEAGUE).id()));
        clock.forward(Duration.ofMinutes(1));
        people.runAs(
                People.MIDWIFE,
                () -> relations.wake(other, people.get(COLLEAGUE).id()));
        assertThat(reads(COLLEAGUE, other)).isNotEmpty();
        undone();
        assertThat(reads(COLLEAGUE, other)).isEmpty();
    }
}

package be.mille.access.internal;

import static be.mille.sql.Sql.p;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Bounds;
import be.mille.access.Compartment;
import be.mille.access.EndReason;
import be.mille.access.Exclusions;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** T06: the database says the same as the decision function, for whoever asks it directly. */
class RowLevelSecurityTests extends RowLevelHeld {
    private static final int WORLDS = 24;

    @Autowired
    Exclusions exclusions;

    @Autowired
    Bounds bounds;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AccessEngine engine;

    long relationsSeen(String reader, FamilyId family) {
        return people.as(
                reader,
                () -> inTransaction(() -> sql.find(
                                Long.class, "select count(*) from access.relation where family = :f", p("f", family))
                        .orElseThrow()));
    }

    @Test
    void withoutAReaderNothingIsSeen() {
        var family = newFamily(People.MIDWIFE);
        long seen = inTransaction(
                () -> sql.find(Long.class, "select count(*) from access.relation where family = :f", p("f", family))
                        .orElseThrow());
        assertThat(seen).isZero();
        assertThat(relationsSeen(People.MIDWIFE, family)).isEqualTo(1);
    }

    @Test
    void aReaderLeavesNothingBehindOnTheConnection() {
        newFamily(People.MIDWIFE);
        for (int i = 0; i < 20; i++) {
            var left = inTransaction(() -> sql.find(
                            String.class, "select coalesce(nullif(current_setting('mille.actor', true), ''), 'nobody')")
                    .orElseThrow());
            assertThat(left).isEqualTo("nobody");
        }
    }

    @Test
    void somebodyWithoutARelationSeesNeitherTeamNorFamily() {
        var family = newFamily(People.MIDWIFE);
        assertThat(relationsSeen(People.DOCTOR, family)).isZero();
        assertThatThrownBy(() -> people.as(People.DOCTOR, () -> relations.of(family)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void nobodyTakesARelationToAFamilyThatHasOne() {
        var family = newFamily(People.MIDWIFE);
        assertThatThrownBy(
                        () -> people.runAs(People.DOCTOR, () -> relations.openNew(family, Proof.SELF_DECLARED, null)))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void aRelationEndsInTheDatabaseAtTheSecondItEndsInTheProgram() {
        var family = newFamily(People.MIDWIFE);
        people.runAs(
                People.MIDWIFE,
                () -> relations.add(
                        family,
                        people.get(People.SOCIAL_WORKER).actor(),
                        RelationType.SOCIAL_CARE,
                        clock.instant(),
                        Proof.BROUGHT_IN));
        assertThat(opens(People.SOCIAL_WORKER, family, Compartment.C2, true)).isTrue();
        assertThat(opens(People.SOCIAL_WORKER, family, Compartment.C1, false)).isFalse();
        clock.forward(Duration.ofDays(200));
        assertThat(opens(People.SOCIAL_WORKER, family, Compartment.C2, false)).isFalse();
        assertThat(opens(People.MIDWIFE, family, Compartment.C2, false)).isTrue();
    }

    /** Random worlds, some of them after acts that ended something, by a clock that went back: SQL answers what Java answers. */
    @Test
    void theDatabaseAgreesWithTheDecisionFunction() {
        var random = new Random(20261125);
        var readers = List.of(People.MIDWIFE, People.DOCTOR, People.SOCIAL_WORKER, People.PSYCHOLOGIST);
        int asked = 0;
        for (int world = 0; world < WORLDS; world++) {
            clock.set(TestClock.START.minus(Duration.ofDays(random.nextInt(2, 5))));
            var family = newFamily(People.MIDWIFE);
            boolean doctor = random.nextBoolean();
            people.runAs(People.MIDWIFE, () -> {
                for (var reader : readers.subList(1, readers.size())) {
                    if (reader.equals(People.DOCTOR) ? doctor : random.nextBoolean()) {
                        var type = reader.equals(People.SOCIAL_WORKER)
                                ? RelationType.SOCIAL_CARE
                                : RelationType.HEALTH_CARE;
                        relations.add(family, people.get(reader).actor(), type, clock.instant(), Proof.BROUGHT_IN);
                    }
                }
                var secret = random.nextBoolean() ? Compartment.C4 : Compartment.C7;
                clearances.clearAuthor(family, secret);
                if (doctor && random.nextBoolean()) {
                    clearances.clear(family, people.get(People.DOCTOR).id(), secret);
                }
            });
            clock.reset();
            readers.subList(1, readers.size()).forEach(one -> endsSomehow(family, one, random));
            if (random.nextBoolean()) {
                clock.set(TestClock.START.minus(Duration.ofDays(3)));
            }
            for (var reader : readers) {
                for (var compartment : Compartment.values()) {
                    var program = people.as(
                            reader,
                            () -> inTransaction(() -> engine.offers(AccessAction.SEE_TEAM, family, compartment)));
                    boolean database = opens(reader, family, compartment, false)
                            || readers.stream().anyMatch(author -> opens(reader, family, compartment, author, false));
                    assertThat(database).as(reader + " " + compartment).isEqualTo(program);
                    asked++;
                }
            }
        }
        assertThat(asked).isEqualTo(WORLDS * 4 * Compartment.values().length);
    }

    private void endsSomehow(FamilyId family, String reader, Random random) {
        var who = people.get(reader).id();
        switch (random.nextInt(6)) {
            case 0 -> people.runAs(People.MIDWIFE, () -> relations.end(family, who, EndReason.WITHDRAWN));
            case 1 -> people.runAs(People.MIDWIFE, () -> exclusions.exclude(family, List.of(who)));
            case 2 ->
                people.runAs(People.MIDWIFE, () -> bounds.narrow(family, who, Set.of(Compartment.C2, Compartment.C4)));
            case 3 ->
                people.runAs(
                        People.MIDWIFE,
                        () -> bounds.endBy(family, who, clock.instant().plusSeconds(3600)));
            default -> {}
        }
    }

    @Test
    void theApplicationCannotTouchTheLogNorBecomeTheOwner() {
        assertThatThrownBy(() -> inTransaction(() -> jdbc.sql("select count(*) from audit.entry")
                        .query(Long.class)
                        .single()))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() ->
                        inTransaction(() -> jdbc.sql("delete from audit.entry").update()))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() ->
                        inTransaction(() -> jdbc.sql("set role mille_owner").update()))
                .hasStackTraceContaining("permission denied");
    }
}

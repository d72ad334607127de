package be.mille.access.internal;

import static be.mille.sql.Sql.p;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Bounds;
import be.mille.access.Clearances;
import be.mille.access.Compartment;
import be.mille.access.EndReason;
import be.mille.access.Exclusions;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.sql.Sql;
import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** T06: the database says the same as the decision function, for whoever asks it directly. */
@MilleTest
class RowLevelSecurityTests {
    private static final int WORLDS = 24;

    @Autowired
    Relations relations;

    @Autowired
    Clearances clearances;

    @Autowired
    Exclusions exclusions;

    @Autowired
    Bounds bounds;

    @Autowired
    Sql sql;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    PlatformTransactionManager transactions;

    @AfterEach
    void clockBack() {
        clock.reset();
    }

    FamilyId newFamily(String midwife) {
        var family = new FamilyId(UUID.randomUUID());
        people.runAs(midwife, () -> relations.openNew(family, Proof.SELF_DECLARED, null));
        return family;
    }

    boolean opens(String reader, FamilyId family, Compartment compartment, boolean write) {
        return opens(reader, family, compartment, null, write);
    }

    boolean opens(String reader, FamilyId family, Compartment compartment, @Nullable String author, boolean write) {
        return people.as(
                reader,
                () -> inTransaction(() -> sql.find(
                                Boolean.class,
                                "select access.opens(:family, :compartment, cast(:author as uuid), :write)",
                                p("family", family),
                                p("compartment", compartment),
                                p(
                                        "author",
                                        author == null
                                                ? null
                                                : people.get(author).id()),
                                p("write", write))
                        .orElseThrow()));
    }

    <T> T inTransaction(java.util.function.Supplier<T> work) {
        return java.util.Objects.requireNonNull(new TransactionTemplate(transactions).execute(_ -> work.get()));
    }

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

    @Autowired
    AccessEngine engine;

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

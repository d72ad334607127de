package be.mille.erasure.internal;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.EndReason;
import be.mille.access.Relations;
import be.mille.erasure.Erasures;
import be.mille.erasure.Erasures.State;
import be.mille.erasure.Erasures.Waiting;
import be.mille.family.Merges;
import be.mille.family.PersonFields;
import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What is past its time is put before an officer: never the record of somebody who is still accompanied, expects, or is written about. */
@MilleTest
class RetentionClockTests {
    private static final Duration FOUR_YEARS = Duration.ofDays(4 * 366);
    private static final LocalDate LATER = TestClock.TODAY.plusYears(2);

    @Autowired
    RetentionClock retention;

    @Autowired
    Erasures erasures;

    @Autowired
    PersonRecords records;

    @Autowired
    Merges merges;

    @Autowired
    Relations relations;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    Environment environment;

    @AfterEach
    void theClockOfTheOthers() {
        clock.reset();
    }

    @Test
    void whatIsPastItsTimeWaitsForTheOfficerAndIsErasedByHer() {
        var family = left(family("Ancienne"));
        look(Duration.ofDays(4 * 365));
        assertThat(waiting(family)).as("four years have not passed").isEmpty();
        look(FOUR_YEARS);
        look(FOUR_YEARS);
        assertThat(waiting(family))
                .hasValueSatisfying(one -> assertThat(one.author()).isNull());
        assertThat(confirm(family)).isEqualTo(State.DONE);
        assertThat(waiting(family)).isEmpty();
        assertThat(isThere(family)).isFalse();
    }

    @Test
    void howeverOldHerChildrenAreAPregnancyThatGoesOnKeepsTheRecord() {
        var expecting = left(family("Enceinte à nouveau"));
        var unknown = left(family("Sans date"));
        var grown = left(family("Enfant de quatre ans"));
        for (var one : List.of(expecting, unknown, grown)) {
            born(one, TestClock.TODAY);
        }
        expects(expecting, LATER);
        expects(unknown, null);
        look(FOUR_YEARS);
        assertThat(waiting(grown)).as("a control").isPresent();
        assertThat(waiting(expecting)).isEmpty();
        assertThat(waiting(unknown)).isEmpty();
        look(FOUR_YEARS.plusDays(2 * 366));
        assertThat(waiting(expecting)).as("four years after that one").isPresent();
        assertThat(waiting(unknown)).isEmpty();
    }

    @Test
    void recordsThatAreReadAsOneArePastTheirTimeTogetherOrNotAtAll() {
        var first = merged();
        var second = merged();
        var old = merged();
        expects(first.kept(), LATER);
        expects(second.part(), LATER);
        look(FOUR_YEARS);
        for (var one : List.of(first.kept(), first.part(), second.kept(), second.part(), old.part())) {
            assertThat(waiting(one)).isEmpty();
        }
        assertThat(confirm(old.kept())).isEqualTo(State.DONE);
        assertThat(isThere(old.kept()) || isThere(old.part())).isFalse();
    }

    @Test
    void whoeverAccompaniesHerKeepsTheRecord() {
        var family = family("Accompagnée");
        staysOpen(family);
        look(FOUR_YEARS);
        assertThat(waiting(family)).isEmpty();
        left(family);
        look(FOUR_YEARS.plusDays(400));
        assertThat(waiting(family)).isPresent();
    }

    @Test
    void whatWasWrittenWithinAYearKeepsTheRecord() {
        var family = family("Écrite");
        staysOpen(family);
        clock.set(TestClock.START.plus(FOUR_YEARS.minusDays(100)));
        people.runAs(People.HOSPITAL_MIDWIFE, () -> records.change(family, named("Écrite encore"), 0));
        left(family);
        look(FOUR_YEARS);
        assertThat(waiting(family)).isEmpty();
        look(FOUR_YEARS.plusDays(300));
        assertThat(waiting(family)).isPresent();
    }

    @Test
    void whatIsNotPastItsTimeAnyMoreIsNotErasedAlthoughTheOfficerConfirms() {
        var family = left(family("Revenue"));
        look(FOUR_YEARS);
        assertThat(waiting(family)).isPresent();
        expects(family, TestClock.TODAY.plusYears(5));
        assertThat(confirm(family)).isEqualTo(State.TAKEN_BACK);
        assertThat(waiting(family)).isEmpty();
        assertThat(isThere(family)).isTrue();
    }

    @Test
    void whatIsNotPastItsTimeAnyMoreIsTakenBackInTheNight() {
        var family = left(family("Reprise"));
        look(FOUR_YEARS);
        assertThat(waiting(family)).isPresent();
        expects(family, TestClock.TODAY.plusYears(5));
        look(FOUR_YEARS.plusDays(1));
        assertThat(waiting(family)).isEmpty();
        assertThat(isThere(family)).isTrue();
    }

    private record Merged(FamilyId kept, FamilyId part) {}

    private Merged merged() {
        var two = new Merged(family("Deux fois"), family("Deux fois"));
        people.runAs(People.HOSPITAL_MIDWIFE, () -> merges.merge(two.kept(), two.part()));
        left(two.kept());
        left(two.part());
        return two;
    }

    private FamilyId family(String called) {
        return people.as(People.HOSPITAL_MIDWIFE, () -> records.open(OpenFamilies.called(called)));
    }

    private static PersonFields named(String called) {
        return OpenFamilies.called(called).person();
    }

    private FamilyId left(FamilyId family) {
        people.runAs(
                People.HOSPITAL_MIDWIFE,
                () -> relations.end(
                        family, people.get(People.HOSPITAL_MIDWIFE).actor().id(), EndReason.CARE_ENDED));
        return family;
    }

    private void staysOpen(FamilyId family) {
        superuser("update access.relation set ends_at = null where family = '%s' returning id".formatted(family));
    }

    private void born(FamilyId family, LocalDate on) {
        var pregnancy = pregnancy(family, null, on);
        superuser("""
                insert into family.child (id, pregnancy, family, born_on, number)
                values (gen_random_uuid(), '%s', '%s', '%s', 1) returning id
                """.formatted(pregnancy, family, on));
    }

    private void expects(FamilyId family, @Nullable LocalDate due) {
        pregnancy(family, due, null);
    }

    private String pregnancy(FamilyId family, @Nullable LocalDate due, @Nullable LocalDate ended) {
        return superuser("""
                insert into family.pregnancy (id, family, due, outcome, ended_on, form_key, created_at, created_by)
                values (gen_random_uuid(), '%s', nullif('%s', 'null')::date, '%s', nullif('%s', 'null')::date, gen_random_uuid(), now(), '%s')
                returning id
                """.formatted(family, due, ended == null ? "ONGOING" : "BIRTH", ended, new UUID(0, 1)));
    }

    private boolean isThere(FamilyId family) {
        return superuser("select count(*) from family.family where id = '" + family + "'")
                .equals("1");
    }

    private String superuser(String sql) {
        return new Owner(environment).asSuperuser(sql);
    }

    /** So long after the families were opened; some hundred are put before officers at a time. */
    private void look(Duration later) {
        clock.set(TestClock.START.plus(later));
        while (retention.look() > 0) {
            // the next
        }
    }

    private State confirm(FamilyId family) {
        return people.as(
                People.OFFICER,
                () -> erasures.decide(waiting(family).orElseThrow().id(), true, "délai passé"));
    }

    private Optional<Waiting> waiting(FamilyId family) {
        var reference = new Owner(environment)
                .strings("select confidentiality.reference(?)", family.value())
                .getFirst();
        return people.as(People.OFFICER, erasures::waiting).stream()
                .filter(one -> one.reference().equals(reference))
                .findFirst();
    }
}

package be.mille.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.kernel.NotFoundException;
import be.mille.sql.Sql;
import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@MilleTest
class SearchAndMergeTests {
    @Autowired
    PersonRecords records;

    @Autowired
    Persons persons;

    @Autowired
    Families families;

    @Autowired
    FamilySearch search;

    @Autowired
    Merges merges;

    @Autowired
    Relations relations;

    @Autowired
    Ids ids;

    @Autowired
    Sql sql;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    People people;

    private FamilyId open(String as, String called, @Nullable String surname, @Nullable String birth) {
        var she = new PersonFields(
                called,
                null,
                surname,
                null,
                null,
                List.of(),
                false,
                null,
                PartialDate.parse(birth).orElse(null));
        return people.as(as, () -> records.open(new OpenFamily(ids.next(), she, null, null)));
    }

    private List<FamilyId> found(String as, String text) {
        return people.as(as, () -> search.search(text)).stream()
                .map(FamilySummary::id)
                .toList();
    }

    @Test
    void aNameIsFoundWithoutAccentsByItsBeginningAndByItsSound() {
        var family = open(People.MIDWIFE, "Noureddiné", "Van den Berghe", "1991-03-07");
        assertThat(found(People.MIDWIFE, "nour")).contains(family);
        assertThat(found(People.MIDWIFE, "Nordine vandenberge")).contains(family);
        assertThat(found(People.MIDWIFE, "Nordine Dupont")).doesNotContain(family);
        assertThat(found(People.MIDWIFE, "07/03/1991")).contains(family);
        assertThat(found(People.MIDWIFE, "1991")).contains(family);
        assertThat(found(People.MIDWIFE, "08/03/1991")).doesNotContain(family);
        assertThat(found(People.OTHER_MIDWIFE, "nour")).doesNotContain(family);
        assertThat(found(People.MIDWIFE, "%' or 1=1 --")).isEmpty();
    }

    @Test
    void aRenamedPersonIsFoundByTheNewNameOnly() {
        var family = open(People.MIDWIFE, "Wilhelmina", null, null);
        people.runAs(
                People.MIDWIFE,
                () -> records.change(
                        family, new PersonFields("Xochitl", null, null, null, null, List.of(), false, null, null), 0));
        assertThat(found(People.MIDWIFE, "Xochitl")).contains(family);
        assertThat(found(People.MIDWIFE, "Wilhelmina")).doesNotContain(family);
    }

    @Test
    void twoRecordsReadAsOneAndApartAgainWithoutLoss() {
        var first = open(People.MIDWIFE, "Gulizar", "Demirtas", null);
        var second = open(People.SOCIAL_WORKER, "Gulizar", null, null);
        people.runAs(People.SOCIAL_WORKER, () -> {
            records.addMember(second, ids.next(), child());
            relations.add(
                    second,
                    people.get(People.MIDWIFE).actor(),
                    RelationType.HEALTH_CARE,
                    TestClock.START,
                    be.mille.access.Proof.BROUGHT_IN);
        });
        var outcome = people.as(People.MIDWIFE, () -> merges.merge(first, second));
        assertThat(outcome).isInstanceOfSatisfying(Merges.Outcome.Merged.class, merged -> {
            assertThat(people.as(People.MIDWIFE, () -> persons.card(first)).household())
                    .extracting(one -> one.fields().called())
                    .containsExactly("Lina");
            assertThat(found(People.MIDWIFE, "Gulizar")).contains(first).doesNotContain(second);
            assertThat(mine(People.MIDWIFE)).contains(first).doesNotContain(second);
            assertThat(mine(People.SOCIAL_WORKER)).contains(first).doesNotContain(second);
            assertThat(people.as(People.SOCIAL_WORKER, () -> merges.along(first)))
                    .containsExactly(first, second);
            people.runAs(People.MIDWIFE, () -> merges.undo(first, merged.merge()));
        });
        assertThat(people.as(People.MIDWIFE, () -> persons.card(first)).household())
                .isEmpty();
        assertThat(people.as(People.SOCIAL_WORKER, () -> persons.card(second)).household())
                .hasSize(1);
        assertThat(mine(People.SOCIAL_WORKER)).contains(second).doesNotContain(first);
        assertThat(mine(People.MIDWIFE)).contains(first, second);
    }

    /** What is looked at alone opens nothing, and the transaction after it holds everything again. */
    @Test
    void aListThatLooksOnlyAtSomeLeavesOutTheOthersAndOpensNone() {
        var wanted = open(People.MIDWIFE, "Perpetua", null, null);
        var part = open(People.MIDWIFE, "Perpétue", null, null);
        var other = open(People.MIDWIFE, "Felicitas", null, null);
        var hidden = open(People.OTHER_MIDWIFE, "Felicitas", null, null);
        people.as(People.MIDWIFE, () -> merges.merge(wanted, part));
        var page = new TransactionTemplate(transactions);

        people.runAs(
                People.MIDWIFE,
                () -> page.executeWithoutResult(_ -> {
                    families.lookOnlyAt(List.of(wanted, hidden));

                    assertThat(families.mine()).extracting(FamilySummary::id).containsExactly(wanted);
                    assertThat(openNow()).containsExactlyInAnyOrder(wanted, part);
                    assertThat(families.get(other).called()).isEqualTo("Felicitas");
                }));
        assertThat(mine(People.MIDWIFE)).contains(wanted, other);
    }

    private List<FamilyId> openNow() {
        return sql.list(
                row -> new FamilyId(row.getObject("mine", UUID.class)), "select mine from access.my_families() mine");
    }

    private List<FamilyId> mine(String as) {
        return people.as(as, families::mine).stream().map(FamilySummary::id).toList();
    }

    private static MemberFields child() {
        return new MemberFields(
                MemberFields.Role.OLDER_CHILD, "Lina", null, null, MemberFields.Lives.WITH_HER, null, null);
    }

    @Test
    void oneCannotMergeWhatOneDoesNotSeeNorMergeTwice() {
        var first = open(People.MIDWIFE, "Anca", null, null);
        var second = open(People.MIDWIFE, "Anka", null, null);
        var third = open(People.MIDWIFE, "Anya", null, null);
        var hidden = open(People.OTHER_MIDWIFE, "Anca", null, null);
        assertThatThrownBy(() -> people.as(People.MIDWIFE, () -> merges.merge(first, hidden)))
                .isInstanceOf(NotFoundException.class);
        people.as(People.MIDWIFE, () -> merges.merge(first, second));
        assertThat(people.as(People.MIDWIFE, () -> merges.merge(third, second)))
                .isEqualTo(new Merges.Outcome.InTheWay());
        assertThat(people.as(People.MIDWIFE, () -> merges.merge(first, first)))
                .isEqualTo(new Merges.Outcome.InTheWay());
    }
}

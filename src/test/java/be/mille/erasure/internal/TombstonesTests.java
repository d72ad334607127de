package be.mille.erasure.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Compartment;
import be.mille.erasure.Erasures;
import be.mille.family.AddressFields;
import be.mille.family.Merges;
import be.mille.family.PersonRecords;
import be.mille.family.Persons;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.sql.Sql;
import be.mille.sql.UnsafeStartException;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.ObjectMapper;

/** What was erased stays so after a backup was put back. */
@MilleTest
class TombstonesTests {
    @Autowired
    Erasures erasures;

    @Autowired
    Tombstones tombstones;

    @Autowired
    TombstoneFile file;

    @Autowired
    PersonRecords records;

    @Autowired
    Persons persons;

    @Autowired
    Merges merges;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    ObjectMapper json;

    @Autowired
    Sql sql;

    @Autowired
    FileOfThisDatabase itsFile;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Environment environment;

    @TempDir
    Path folder;

    @AfterEach
    void theClockOfTheOthers() {
        clock.reset();
    }

    private FamilyId family(String called) {
        return people.as(People.HOSPITAL_MIDWIFE, () -> records.open(OpenFamilies.called(called)));
    }

    private boolean isThere(FamilyId family) {
        try {
            people.runAs(People.HOSPITAL_MIDWIFE, () -> persons.card(family));
            return true;
        } catch (NotFoundException gone) {
            return false;
        }
    }

    @Test
    void anErasureIsNotedOutsideTheDatabaseWithoutAName() {
        var family = family("Pierrette");
        var request = UUID.randomUUID();
        people.runAs(People.HOSPITAL_MIDWIFE, () -> erasures.ask(request, family, Set.of()));
        people.runAs(People.OFFICER, () -> erasures.decide(request, true, "vu"));
        var noted = file.read().stream().filter(one -> one.id().equals(request)).toList();
        assertThat(noted).hasSize(1);
        assertThat(noted.getFirst().records()).containsExactly(family.value());
        assertThat(noted.toString()).doesNotContain("Pierrette");
        tombstones.keep();
        assertThat(file.read().stream().filter(one -> one.id().equals(request)))
                .as("noted once")
                .hasSize(1);
    }

    @Test
    void whatAnotherNodeErasedIsNotedInTheFileOfThisOneWithoutAStart() {
        var request = UUID.randomUUID();
        var family = family("Ailleurs");
        people.runAs(People.HOSPITAL_MIDWIFE, () -> erasures.ask(request, family, Set.of()));
        people.runAs(People.OFFICER, () -> erasures.decide(request, true, "vu"));
        var settings = new MockEnvironment()
                .withProperty("mille.tombstones.file", folder.resolve("node").toString());
        var another = new TombstoneFile(settings, () -> false, json);
        new Tombstones(sql, another, itsFile, clock, transactions).keep();
        assertThat(another.read()).anyMatch(one -> one.id().equals(request));
        assertThat(new Owner(environment)
                        .asSuperuser("select noted_at is not null from erasure.request where id = '" + request + "'"))
                .as("and the database knows that it is noted")
                .isEqualTo("t");
    }

    /** The database of a backup knows nothing of the erasure that the file tells of. */
    @Test
    void afterABackupWasPutBackItIsErasedAgainBeforeAnybodySignsIn() {
        var family = family("Revenante");
        var other = family("Restée");
        noted(family);
        assertThat(isThere(family)).isTrue();
        tombstones.afterPropertiesSet();
        assertThat(isThere(family)).isFalse();
        assertThat(isThere(other)).isTrue();
        tombstones.afterPropertiesSet();
        assertThat(isThere(other)).as("and no second time").isTrue();
    }

    @Test
    void aPartIsErasedAgainAsAPart() {
        var family = family("Moitié");
        people.runAs(
                People.HOSPITAL_MIDWIFE,
                () -> records.setAddress(
                        family,
                        new AddressFields(
                                AddressFields.Kind.FIXED, null, "rue Ancienne", "1", null, "1000", "Bruxelles", null),
                        0));
        file.add(List.of(new Tombstone(
                UUID.randomUUID(), List.of(family.value()), false, Set.of(Compartment.C0L), clock.instant())));
        tombstones.afterPropertiesSet();
        people.runAs(
                People.HOSPITAL_MIDWIFE,
                () -> assertThat(Objects.requireNonNull(persons.card(family).address())
                                .fields())
                        .isNull());
    }

    /** A backup may be of a day on which they were read as one, of one on which they were not, or of one after that. */
    @Test
    void recordsThatWereMergedAreErasedAgainAsTheFileSays() {
        for (boolean undone : new boolean[] {false, true}) {
            for (int one : new int[] {0, 1}) {
                var two = List.of(family("Réunie"), family("Réunie"));
                people.runAs(People.HOSPITAL_MIDWIFE, () -> {
                    var merged = (Merges.Outcome.Merged) merges.merge(two.get(0), two.get(1));
                    if (undone) {
                        merges.undo(two.get(0), merged.merge());
                    }
                });
                noted(two.get(one));
                tombstones.afterPropertiesSet();
                assertThat(isThere(two.get(one))).isFalse();
                assertThat(isThere(two.get(1 - one))).as("not in the file").isTrue();
            }
        }
        var both = List.of(family("Toutes deux"), family("Toutes deux"));
        people.runAs(People.HOSPITAL_MIDWIFE, () -> merges.merge(both.get(0), both.get(1)));
        noted(both.get(0), both.get(1));
        tombstones.afterPropertiesSet();
        assertThat(both).noneMatch(this::isThere);
    }

    private void noted(FamilyId... families) {
        var ids = Stream.of(families).map(FamilyId::value).toList();
        file.add(List.of(new Tombstone(UUID.randomUUID(), ids, true, Set.of(), clock.instant())));
    }

    @Test
    void aRealSpaceDoesNotStartWithoutAPlaceForThemAndABrokenFileIsRefused() throws Exception {
        assertThatThrownBy(() -> new TombstoneFile(new MockEnvironment(), () -> false, json))
                .isInstanceOf(UnsafeStartException.class)
                .hasMessageContaining("mille.tombstones.file");
        var broken = folder.resolve("tombstones");
        Files.writeString(broken, "{\"id\":");
        var settings = new MockEnvironment().withProperty("mille.tombstones.file", broken.toString());
        assertThatThrownBy(() -> new TombstoneFile(settings, () -> false, json).read())
                .isInstanceOf(UnsafeStartException.class)
                .hasMessageContaining("cannot be read");
    }
}

package be.mille.erasure.internal;

import static be.mille.sql.Sql.p;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.kernel.Ids;
import be.mille.sql.Restored;
import be.mille.sql.Sql;
import be.mille.sql.UnsafeStartException;
import be.mille.testing.MilleTest;
import be.mille.testing.TestClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.ObjectMapper;

/** A real space starts with the tombstone file of its own database, and with no other. */
@MilleTest
class FileOfThisDatabaseTests {
    @Autowired
    Sql sql;

    @Autowired
    Ids ids;

    @Autowired
    TestClock clock;

    @Autowired
    ObjectMapper json;

    @Autowired
    TransactionTemplate transactions;

    @TempDir
    Path folder;

    @AfterEach
    void theClockOfTheOthers() {
        clock.reset();
    }

    private TombstoneFile file(String name) {
        var settings = new MockEnvironment()
                .withProperty("mille.tombstones.file", folder.resolve(name).toString());
        return new TombstoneFile(settings, () -> false, json);
    }

    /** A start with this file; what it says to the database is undone. */
    private void start(TombstoneFile file, MockEnvironment settings, Runnable after) {
        transactions.executeWithoutResult(work -> {
            work.setRollbackOnly();
            check(file, settings);
            after.run();
        });
    }

    private void check(TombstoneFile file, MockEnvironment settings) {
        new FileOfThisDatabase(sql, () -> false, file, new Restored(settings), ids, clock).check();
    }

    @Test
    void theFirstStartSaysTheSameNumberToBothAndTheNextOnesFindIt() {
        var file = file("first");
        start(file, new MockEnvironment(), () -> {
            assertThat(file.database()).isPresent();
            assertThat(file.read()).isEmpty();
            assertThatCode(() -> check(file, new MockEnvironment())).doesNotThrowAnyException();
            file.add(List.of(
                    new Tombstone(UUID.randomUUID(), List.of(UUID.randomUUID()), true, Set.of(), clock.instant())));
            assertThat(file.read()).hasSize(1);
            assertThatCode(() -> check(file, new MockEnvironment())).doesNotThrowAnyException();
        });
    }

    @Test
    void aFileThatWasForgottenRefusesTheStartUnlessItIsLostForGood() {
        var forgotten = file("forgotten");
        start(file("own"), new MockEnvironment(), () -> {
            assertThatThrownBy(() -> check(forgotten, new MockEnvironment()))
                    .isInstanceOf(UnsafeStartException.class)
                    .hasMessageContaining("is not there")
                    .satisfies(refusal -> assertThat(((UnsafeStartException) refusal).action())
                            .contains("safe copy", "mille.restore=incomplete"));
            assertThat(forgotten.database()).isEmpty();
            check(forgotten, new MockEnvironment().withProperty("mille.restore", "incomplete"));
            assertThatCode(() -> check(forgotten, new MockEnvironment())).doesNotThrowAnyException();
        });
    }

    @Test
    void theFileOfAnotherDatabaseRefusesTheStart() {
        var other = file("other");
        other.begin(UUID.randomUUID());
        start(
                file("own"),
                new MockEnvironment(),
                () -> assertThatThrownBy(() -> check(other, new MockEnvironment()))
                        .isInstanceOf(UnsafeStartException.class)
                        .hasMessageContaining("another database"));
    }

    @Test
    void aBackupFromBeforeFilesWereNumberedTakesTheNumberOfItsFile() {
        var file = file("older");
        var number = UUID.randomUUID();
        file.begin(number);
        start(
                file,
                new MockEnvironment(),
                () -> assertThat(sql.find(UUID.class, "select id from erasure.tombstone_file"))
                        .contains(number));
    }

    @Test
    void anOlderCopyOfTheRightFileRefusesTheStartAndSoDoesOneThatWasChanged() {
        var file = file("newest");
        start(file, new MockEnvironment(), () -> {
            var older = copy(file, "older-copy");
            var changed = copy(file, "changed");
            var erased = erased();
            file.add(List.of(erased));
            changed.add(
                    List.of(new Tombstone(erased.id(), List.of(UUID.randomUUID()), true, Set.of(), clock.instant())));
            noted(erased);
            assertThatCode(() -> check(older, new MockEnvironment()))
                    .as("another node erased it just now")
                    .doesNotThrowAnyException();
            clock.forward(Duration.ofHours(2));
            assertThatCode(() -> check(file, new MockEnvironment()))
                    .as("the newest")
                    .doesNotThrowAnyException();
            for (var wrong : List.of(older, changed)) {
                assertThatThrownBy(() -> check(wrong, new MockEnvironment()))
                        .isInstanceOf(UnsafeStartException.class)
                        .hasMessageContaining("older copy");
                assertThatCode(() -> check(wrong, new MockEnvironment().withProperty("mille.restore", "incomplete")))
                        .doesNotThrowAnyException();
            }
        });
    }

    @Test
    void whatAStopKeptFromBeingNotedMakesNoOlderCopy() {
        var file = file("stopped");
        start(file, new MockEnvironment(), () -> {
            var before = copy(file, "before-the-stop");
            erased();
            clock.forward(Duration.ofHours(2));
            assertThatCode(() -> check(before, new MockEnvironment())).doesNotThrowAnyException();
        });
    }

    /** Of the same database, with all that the database knows. */
    private TombstoneFile copy(TombstoneFile of, String name) {
        var all = sql.list(Tombstone::of, "select id, records, whole, subjects, at from erasure.tombstones()");
        var known = of.read().stream().map(Tombstone::id).toList();
        of.add(all.stream().filter(one -> !known.contains(one.id())).toList());
        var copy = file(name);
        copy.begin(of.database().orElseThrow());
        copy.add(of.read());
        return copy;
    }

    private Tombstone erased() {
        var one = new Tombstone(UUID.randomUUID(), List.of(UUID.randomUUID()), true, Set.of(), clock.instant());
        assertThat(sql.find(
                        row -> row.getBoolean("done"),
                        "select erasure.again(:id, :records, true, '{}', :at) as done",
                        p("id", one.id()),
                        p("records", one.records()),
                        p("at", one.at())))
                .contains(true);
        return one;
    }

    private void noted(Tombstone one) {
        sql.list(
                _ -> true,
                "select erasure.noted(cast(:ids as uuid[]), :now)",
                p("ids", List.of(one.id())),
                p("now", clock.instant()));
    }

    @Test
    void aTrainingSpaceIsBegunAnewWithoutAWord() {
        var file = file("training");
        transactions.executeWithoutResult(_ ->
                new FileOfThisDatabase(sql, () -> true, file, new Restored(new MockEnvironment()), ids, clock).check());
        assertThat(file.database()).isEmpty();
        assertThat(Files.exists(folder.resolve("training"))).isFalse();
    }
}

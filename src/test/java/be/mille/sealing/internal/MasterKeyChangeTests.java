package be.mille.sealing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Compartment;
import be.mille.kernel.FamilyId;
import be.mille.sealing.Sealing;
import be.mille.sql.Sql;
import be.mille.testing.MilleTest;
import be.mille.testing.Owner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The master key is changed while people work: nothing is lost, and nothing stays closed by the old one. */
@MilleTest
class MasterKeyChangeTests {
    private static final int FAMILIES = 1_200;

    @Autowired
    Sealing sealing;

    @Autowired
    Sql sql;

    @Autowired
    MasterKeyChange change;

    @Autowired
    MasterKeys master;

    @Autowired
    FamilyKeys keys;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Environment settings;

    @Test
    void everyTextOpensBeforeWhileAndAfterAndTheOldKeyMayGo() throws Exception {
        var written = new ConcurrentHashMap<FamilyId, String>();
        for (int i = 0; i < FAMILIES; i++) {
            write(new FamilyId(UUID.randomUUID()), written);
        }
        var old = master.get();
        add();
        var stop = new AtomicBoolean();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var working = new ArrayList<Future<Integer>>();
            for (int i = 0; i < 3; i++) {
                working.add(threads.submit(work(written, stop)));
            }
            var answer = change.act();
            stop.set(true);
            assertThat(answer.done()).as(answer.sentence()).isTrue();
            for (var one : working) {
                assertThat(one.get()).as("somebody worked meanwhile").isPositive();
            }
        }
        assertThat(change.act().done())
                .as("once more, for what somebody closed with the old one meanwhile")
                .isTrue();
        assertThat(new Owner(settings)
                        .strings("select 1 from sealing.key where master <> '"
                                + master.get().name() + "'"))
                .isEmpty();
        assertThat(master.get().name()).isNotEqualTo(old.name());
        MasterKeyFile.write(file(), MasterKeyFile.read(file()).withoutOld());
        master.again();
        keys.forget();
        written.forEach((family, closed) -> assertThat(open(family, closed)).isEqualTo(family.toString()));
    }

    /** What pages work with spoils no key, closes none anew and does not mark another master key as the one that fits. */
    @Test
    void theProgramsOwnRoleSpoilsNoKey() {
        var family = new FamilyId(UUID.randomUUID());
        var written = new ConcurrentHashMap<FamilyId, String>();
        write(family, written);
        for (var spoiling : List.of(
                "select sealing.close_anew(array['%s']::uuid[], array['C2'], array['\\x00']::bytea[], 'other')"
                        .formatted(family),
                "select * from sealing.closed_by_others('other', 10)",
                "select sealing.destroy(array['%s']::uuid[], true, array['C2'], now())".formatted(family),
                "update sealing.key set wrapped = '\\x00'",
                "delete from sealing.key",
                "update sealing.proof set wrapped = '\\x00'")) {
            assertThatThrownBy(() -> sql.list(_ -> 1, spoiling))
                    .as(spoiling)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
        sql.list(
                _ -> 1,
                "select sealing.add(array['%s']::uuid[], array['C2'], array['\\x00']::bytea[], 'other', now())"
                        .formatted(family));
        keys.forget();
        assertThat(open(family, Objects.requireNonNull(written.get(family))))
                .as("what was added beside it is left out")
                .isEqualTo(family.toString());
    }

    private Callable<Integer> work(ConcurrentHashMap<FamilyId, String> written, AtomicBoolean stop) {
        return () -> {
            int done = 0;
            while (!stop.get()) {
                keys.forget();
                var family = new FamilyId(UUID.randomUUID());
                write(family, written);
                assertThat(open(family, Objects.requireNonNull(written.get(family))))
                        .isEqualTo(family.toString());
                done++;
            }
            return done;
        };
    }

    private void write(FamilyId family, ConcurrentHashMap<FamilyId, String> written) {
        written.put(
                family,
                in(() -> sealing.of("t", family, Compartment.C2, family.value()).close("words", family.toString())));
    }

    private String open(FamilyId family, String closed) {
        return in(() -> sealing.of("t", family, Compartment.C2, family.value()).open("words", closed));
    }

    private String in(java.util.function.Supplier<String> work) {
        var done = new TransactionTemplate(transactions).execute(_ -> work.get());
        return done == null ? "" : done;
    }

    private void add() throws Exception {
        MasterKeyFile.write(file(), MasterKeyFile.read(file()).withNew());
    }

    private Path file() {
        return Path.of(settings.getRequiredProperty("mille.master-key.file"));
    }
}

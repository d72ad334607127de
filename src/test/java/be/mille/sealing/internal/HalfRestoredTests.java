package be.mille.sealing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.sql.Restored;
import be.mille.sql.UnsafeStartException;
import be.mille.testing.FreshDatabase;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

/** Records without their keys, and keys without the proof of their master: a start is refused before anything new is closed. */
class HalfRestoredTests {
    @TempDir
    Path folder;

    private final FreshDatabase database = new FreshDatabase();
    private final MockEnvironment settings = new MockEnvironment();
    private final UUID family = UUID.randomUUID();
    private MasterKeys master;

    @BeforeEach
    void aRecordWithItsKey() {
        settings.setProperty("mille.database.dir", folder.toString());
        master = new MasterKeys(settings, () -> true);
        proven(master);
        database.superuser("""
                insert into access.relation (id, family, actor, organisation, type, writes, scope, basis, proof, starts_at, created_by,
                    created_at)
                values (gen_random_uuid(), '%s', gen_random_uuid(), gen_random_uuid(), 'HEALTH_CARE', true, '{C0}', 'CARE',
                    'SELF_DECLARED', now(), gen_random_uuid(), now())
                """.formatted(family));
        key(master, "C0");
        key(master, "C3");
    }

    private void key(MasterKeys by, String compartment) {
        try {
            var about = new FamilyKey(
                            new be.mille.kernel.FamilyId(family), be.mille.access.Compartment.valueOf(compartment))
                    .about();
            database.superuser("insert into sealing.key (family, compartment, wrapped, master, made_at) values ('%s', '%s', '%s', '%s', now())"
                    .formatted(
                            family,
                            compartment,
                            Bytes.literal(by.get().close(new byte[32], about)),
                            by.get().name()));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void proven(MasterKeys by) {
        new MasterKeyProof(database.sql(), by, database.transactions()).afterPropertiesSet();
    }

    private void start() {
        new KeysOfRecords(database.sql(), new Restored(settings), database.transactions()).afterPropertiesSet();
    }

    /** Control: whole, and with a record that was erased, whose keys are gone for good. */
    @Test
    void aWholeDatabaseStartsAndSoDoesOneInWhichARecordWasErased() {
        assertThatCode(this::start).doesNotThrowAnyException();
        database.superuser("delete from sealing.key");
        database.superuser("insert into sealing.erased (family, at) values ('%s', now())".formatted(family));
        assertThatCode(this::start).doesNotThrowAnyException();
    }

    @Test
    void recordsThatAreNewerThanTheirKeysAreRefused() {
        database.superuser("delete from sealing.key");
        assertThatThrownBy(this::start).isInstanceOfSatisfying(UnsafeStartException.class, refusal -> {
            assertThat(refusal.getMessage()).contains("1 records have no key", "older backup");
            assertThat(refusal.action()).contains("same backup", "mille.restore=incomplete");
        });
        settings.setProperty("mille.restore", "incomplete");
        assertThatCode(this::start).doesNotThrowAnyException();
    }

    /** Keys of records that are not there open nothing: nothing lies closed under them. */
    @Test
    void keysWithoutTheirRecordsAreHarmless() {
        database.superuser("truncate access.relation cascade");
        assertThatCode(this::start).doesNotThrowAnyException();
    }

    @Test
    void keysWithoutTheProofOfTheirMasterAreNotTakenByAnother() {
        database.superuser("truncate sealing.proof");
        var other = new MockEnvironment()
                .withProperty("mille.database.dir", folder.resolve("other").toString());
        var wrong = new MasterKeys(other, () -> true);
        assertThatThrownBy(() -> proven(wrong))
                .isInstanceOf(UnsafeStartException.class)
                .hasMessageContaining("not the master key");
        assertThatCode(() -> proven(master)).as("the right one").doesNotThrowAnyException();
        assertThatThrownBy(() -> proven(wrong)).isInstanceOf(UnsafeStartException.class);
    }
}

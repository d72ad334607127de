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
                insert into family.family (id, called, opened_at, opened_by, form_key)
                values ('%s', 'Amina', now(), gen_random_uuid(), gen_random_uuid())
                """.formatted(family));
        for (var subject : new String[] {"C0", "C3"}) {
            database.superuser("""
                    insert into family.change (id, family, compartment, section, actor, author, changed_at, after)
                    values (gen_random_uuid(), '%s', '%s', 'PERSON', gen_random_uuid(), gen_random_uuid(), now(), '"s1.closed"')
                    """.formatted(family, subject));
        }
        key(master, "C0");
        key(master, "C3");
    }

    private void key(MasterKeys by, String compartment) {
        try {
            var about = new FamilyKey(
                            new be.mille.kernel.FamilyId(family), be.mille.access.Compartment.valueOf(compartment))
                    .about();
            database.superuser(
                    "insert into sealing.key (family, compartment, wrapped, master, made_at) values ('%s', '%s', '%s', '%s', now())"
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

    /** Control: whole, and with a record of which nothing was written that is closed, and which has no key therefore. */
    @Test
    void aWholeDatabaseStartsAndSoDoesOneWithARecordThatNeedsNoKey() {
        assertThatCode(this::start).doesNotThrowAnyException();
        database.superuser("delete from sealing.key");
        database.superuser("update family.change set after = null");
        assertThatCode(this::start).doesNotThrowAnyException();
    }

    @Test
    void aRecordThatLacksOneKeyOfItsHistoryIsRefused() {
        database.superuser("delete from sealing.key where compartment = 'C3'");
        assertThatThrownBy(this::start)
                .isInstanceOf(UnsafeStartException.class)
                .hasMessageContaining("1 records lack a key");
    }

    @Test
    void recordsThatAreNewerThanTheirKeysAreRefused() {
        database.superuser("delete from sealing.key");
        assertThatThrownBy(this::start).isInstanceOfSatisfying(UnsafeStartException.class, refusal -> {
            assertThat(refusal.getMessage()).contains("1 records lack a key", "older backup");
            assertThat(refusal.action()).contains("same backup", "mille.restore=incomplete");
        });
        settings.setProperty("mille.restore", "incomplete");
        assertThatCode(this::start).doesNotThrowAnyException();
    }

    /** Keys of records that are not there open nothing: nothing lies closed under them. */
    @Test
    void keysWithoutTheirRecordsAreHarmless() {
        database.superuser("truncate family.family cascade");
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

package be.mille.audit.internal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.sql.Restored;
import be.mille.sql.UnsafeStartException;
import be.mille.testing.FreshDatabase;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** A log that was put back in part is no log: the program does not start, and says what is missing. */
class WholeLogTests {
    private final FreshDatabase database = new FreshDatabase();
    private final MockEnvironment settings = new MockEnvironment();
    private final UUID actor = UUID.randomUUID();

    @BeforeEach
    void threeEntriesAndACheckpointOfThem() {
        for (int i = 1; i <= 3; i++) {
            database.superuser("""
                    insert into audit.entry (actor, position, at, action, outcome, reason, request, previous, hash)
                    values ('%s', %d, now(), 'test.read', 'PERMIT', 'PERMITTED', 'r', '\\x00', sha256('%d'))
                    """.formatted(actor, i, i));
        }
        database.superuser(
                "insert into audit.chain (actor, length, head) values ('%s', 3, sha256('3'))".formatted(actor));
        database.superuser(
                "insert into audit.checkpoint (number, at, text, signature) values (1, now(), 'one', '\\x00')");
        database.superuser(
                "insert into audit.checkpoint_head (checkpoint, actor, length, head) values (1, '%s', 2, sha256('2'))"
                        .formatted(actor));
    }

    private void start() {
        new WholeLog(database.sql(), new Restored(settings), database.transactions()).afterPropertiesSet();
    }

    /** Control: the same log, whole, and an empty one. */
    @Test
    void aWholeLogStarts() {
        assertThatCode(this::start).doesNotThrowAnyException();
        database.superuser("truncate audit.entry, audit.chain, audit.checkpoint, audit.checkpoint_head");
        assertThatCode(this::start).doesNotThrowAnyException();
    }

    @Test
    void entriesOfAnOlderBackupThanTheirChainsAreRefused() {
        database.superuser("delete from audit.entry where position = 3");
        refused();
    }

    @Test
    void chainsOfAnOlderBackupThanTheirCheckpointsAreRefused() {
        database.superuser("delete from audit.entry where position > 1");
        database.superuser("update audit.chain set length = 1, head = sha256('1')");
        refused();
    }

    @Test
    void entriesWithoutTheirChainsAreRefused() {
        database.superuser("truncate audit.chain, audit.checkpoint, audit.checkpoint_head");
        refused();
    }

    @Test
    void anotherEndThanTheChainNotedIsRefused() {
        database.superuser("update audit.entry set hash = sha256('other') where position = 3");
        refused();
    }

    @Test
    void whoeverKnowsThatTheRestIsLostMaySaySo() {
        database.superuser("delete from audit.entry where position = 3");
        settings.setProperty("mille.restore", "incomplete");
        assertThatCode(this::start).doesNotThrowAnyException();
    }

    private void refused() {
        assertThatThrownBy(this::start)
                .isInstanceOfSatisfying(
                        UnsafeStartException.class,
                        refusal -> org.assertj.core.api.Assertions.assertThat(refusal.getMessage() + refusal.action())
                                .contains("access log of 1 professionals", "audit", "mille.restore=incomplete"));
    }
}

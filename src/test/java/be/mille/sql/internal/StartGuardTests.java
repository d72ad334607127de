package be.mille.sql.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.sql.Sql;
import be.mille.sql.UnsafeStartException;
import be.mille.testing.TestClock;
import be.mille.testing.TestDatabase;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.env.MockEnvironment;

/** T34: an unsafe start is refused with a sentence that says what to do. */
class StartGuardTests {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private final PostgresServer server = TestDatabase.server();
    private final String database = "mille_start_" + NUMBER.incrementAndGet();

    @BeforeEach
    void freshDatabase() {
        PostgresRoles.ensure(server, database);
        Flyway.configure()
                .dataSource(server.url(database), PostgresRoles.OWNER, server.password(PostgresRoles.OWNER))
                .locations("classpath:db/migration/sql")
                .placeholders(Map.of("app", PostgresRoles.APPLICATION))
                .load()
                .migrate();
    }

    void start(String role, Environment settings) {
        var source = new DriverManagerDataSource(server.url(database), role, server.password(role));
        var transactions = new ReaderTransactions(source, Map::of);
        new StartGuard(SqlFactory.of(JdbcClient.create(source)), new TestClock(), settings, transactions)
                .afterPropertiesSet();
    }

    MockEnvironment space(String space) {
        return new MockEnvironment().withProperty("mille.space", space);
    }

    @Test
    void aSafeStartMarksTheDatabaseAndTheNextOneFindsItsMark() {
        start(PostgresRoles.APPLICATION, space("training"));
        assertThatCode(() -> start(PostgresRoles.APPLICATION, space("training")))
                .doesNotThrowAnyException();
    }

    @Test
    void aTrainingDatabaseIsNeverARealOneAfterwards() {
        start(PostgresRoles.APPLICATION, space("training"));
        refused(PostgresRoles.APPLICATION, space("real"), "marked training", "never changes");
    }

    @Test
    void aRealDatabaseIsNeverATrainingOneAfterwards() {
        start(PostgresRoles.APPLICATION, space("real"));
        refused(PostgresRoles.APPLICATION, space("training"), "marked real", "mille.space=real");
    }

    @Test
    void evenTheOwnerCannotChangeTheMark() throws SQLException {
        start(PostgresRoles.APPLICATION, space("training"));
        try (var owner = DriverManager.getConnection(
                        server.url(database), PostgresRoles.OWNER, server.password(PostgresRoles.OWNER));
                var statement = owner.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("update deployment.mark set space = 'real'"))
                    .hasMessageContaining("never changed");
            assertThatThrownBy(() -> statement.executeUpdate("delete from deployment.mark"))
                    .hasMessageContaining("never changed");
        }
    }

    @Test
    void theOwnerAsReaderIsRefused() {
        refused(PostgresRoles.OWNER, space("training"), "as its owner", "spring.flyway.user");
    }

    @Test
    void aSuperuserAsReaderIsRefused() {
        refused(PostgresServer.SUPERUSER, space("training"), "passes row-level security", "a role of its own");
    }

    @Test
    void aDatabaseThatMayLoseWritesIsRefused() throws SQLException {
        setting("alter system set full_page_writes = off");
        try {
            refused(PostgresRoles.APPLICATION, space("training"), "may lose", "postgresql.conf");
        } finally {
            setting("alter system reset full_page_writes");
        }
    }

    @Test
    void aReaderWhoseCommitsAreNotWaitedForIsRefused() throws SQLException {
        setting("alter role mille_app in database " + database + " set synchronous_commit = off");
        refused(PostgresRoles.APPLICATION, space("training"), "synchronous_commit", "postgresql.conf");
    }

    private void setting(String change) throws SQLException {
        try (var admin = DriverManager.getConnection(
                        server.url(database), PostgresServer.SUPERUSER, server.password(PostgresServer.SUPERUSER));
                var statement = admin.createStatement()) {
            statement.execute(change);
            statement.execute("select pg_reload_conf()");
            statement.execute("select pg_sleep(0.3)");
        }
    }

    @Test
    void guessableAndEmptyPasswordsOfAnExternalDatabaseAreRefused() {
        for (var password : new String[] {"", "postgres", "mille"}) {
            var settings = space("training")
                    .withProperty("spring.datasource.url", "jdbc:postgresql://db/mille")
                    .withProperty("spring.datasource.password", password)
                    .withProperty("spring.flyway.password", "long-and-random-enough");
            refused(PostgresRoles.APPLICATION, settings, "guessable password", "long random password");
        }
    }

    @Test
    void aWordThatIsNeitherTrainingNorRealIsRefused() {
        refused(PostgresRoles.APPLICATION, space("production"), "\"production\"", "training or to real");
    }

    private void refused(String role, Environment settings, String danger, String action) {
        assertThatThrownBy(() -> start(role, settings)).isInstanceOfSatisfying(UnsafeStartException.class, refusal -> {
            assertThat(refusal.getMessage()).contains(danger);
            assertThat(refusal.action()).contains(action);
        });
    }

    /** Sql has a package-private constructor; only Spring and these tests make one. */
    static final class SqlFactory {
        static Sql of(JdbcClient jdbc) {
            try {
                var constructor = Sql.class.getDeclaredConstructor(JdbcClient.class);
                constructor.setAccessible(true);
                return constructor.newInstance(jdbc);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}

package be.mille.testing;

import be.mille.sql.UnsafeStartException;
import be.mille.sql.internal.PostgresRoles;
import be.mille.sql.internal.PostgresServer;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One real PostgreSQL per test run, one fresh database per application context, used as an external one would be: the
 * owner migrates, the application role reads and writes under row-level security.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final Path FOLDER = Path.of("target", "test-postgres");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** Started at first use; stopped with the JVM, since no Spring context owns it. */
    private static final class Running {
        static final PostgresServer SERVER = start();

        /** One folder is used again by every run, since unpacking is half of a short run; beside a running run, another. */
        private static PostgresServer start() {
            var server = firstFree();
            dropLeftOvers(server);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return server;
        }

        private static PostgresServer firstFree() {
            try {
                return new PostgresServer(FOLDER).start();
            } catch (UnsafeStartException locked) {
                return new PostgresServer(
                                Path.of(FOLDER + "-" + ProcessHandle.current().pid()))
                        .start();
            }
        }

        private static void dropLeftOvers(PostgresServer server) {
            try (var admin = DriverManager.getConnection(
                            server.url("postgres"), "mille_admin", server.password("mille_admin"));
                    var statement = admin.createStatement()) {
                var names = new ArrayList<String>();
                var rows = statement.executeQuery("select datname from pg_database where datname like 'mille%'");
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
                for (var name : names) {
                    statement.execute("drop database " + name + " with (force)");
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    public static PostgresServer server() {
        return Running.SERVER;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var server = server();
        var database = "mille_test_" + NUMBER.incrementAndGet();
        PostgresRoles.ensure(server, database);
        TestPropertyValues.of(Map.of(
                        "spring.datasource.url",
                        server.url(database),
                        "spring.datasource.username",
                        PostgresRoles.APPLICATION,
                        "spring.datasource.password",
                        server.password(PostgresRoles.APPLICATION),
                        "spring.datasource.hikari.maximum-pool-size",
                        "8",
                        "mille.log.key-file",
                        "target/test-log.key",
                        "mille.master-key.file",
                        "target/test-master.key",
                        "mille.tombstones.file",
                        "target/test-tombstones-" + ProcessHandle.current().pid() + "-" + NUMBER.get(),
                        "spring.flyway.url",
                        server.url(database),
                        "spring.flyway.user",
                        PostgresRoles.OWNER,
                        "spring.flyway.password",
                        server.password(PostgresRoles.OWNER)))
                .applyTo(context);
    }
}

package be.mille.testing;

import static java.util.Map.entry;

import be.mille.sql.UnsafeStartException;
import be.mille.sql.internal.ModuleMigrations;
import be.mille.sql.internal.PostgresRoles;
import be.mille.sql.internal.PostgresServer;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One real PostgreSQL per test run, one fresh database per application context, used as an external one would be: the
 * owner migrates, the application role reads and writes under row-level security. Migrations run once, in a database that the
 * others are copies of: a program that starts on a copy finds nothing left to migrate. Runs beside each other have folders of their own.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final Path RUN = runFolder();
    private static final Path FOLDER = RUN.resolve("postgres");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** Two runs in one folder would take each other's keys: an empty name is a fault of the build. */
    private static Path runFolder() {
        var fork = System.getProperty("mille.fork", "alone");
        if (fork.isBlank() || fork.contains("$")) {
            throw new IllegalStateException("The build gave this run no name of its own: mille.fork is '" + fork + "'");
        }
        return Path.of("target", "run-" + fork);
    }

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

    /** The database with every migration and nothing else in it. */
    private static final class Migrated {
        static final String NAME = migrated();

        private static String migrated() {
            var name = "mille_migrated";
            PostgresRoles.ensure(server(), name);
            new ModuleMigrations()
                    .migrate(Flyway.configure()
                            .dataSource(server().url(name), PostgresRoles.OWNER, server().password(PostgresRoles.OWNER))
                            .placeholders(Map.of("app", PostgresRoles.APPLICATION))
                            .load());
            return name;
        }
    }

    private static String copy() {
        var database = "mille_test_" + NUMBER.incrementAndGet();
        asAdmin(
                "create database " + database + " template " + Migrated.NAME + " owner " + PostgresRoles.OWNER,
                "revoke all on database " + database + " from public",
                "grant connect, temporary on database " + database + " to " + PostgresRoles.APPLICATION);
        return database;
    }

    private static void asAdmin(String... commands) {
        try (var admin = DriverManager.getConnection(
                        server().url("postgres"), "mille_admin", server().password("mille_admin"));
                var statement = admin.createStatement()) {
            for (var command : commands) {
                statement.execute(command);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        // the clock of a test stands where it is put, that of the database goes on
        TestPropertyValues.of(fresh()).and("mille.clock.tolerance=P36500D").applyTo(context);
    }

    /** The settings of a program on a database of its own, which nobody else writes to. */
    public static Map<String, String> fresh() {
        var server = server();
        var database = copy();
        return Map.ofEntries(
                entry("spring.datasource.url", server.url(database)),
                entry("spring.datasource.username", PostgresRoles.APPLICATION),
                entry("spring.datasource.password", server.password(PostgresRoles.APPLICATION)),
                entry("spring.datasource.hikari.maximum-pool-size", "8"),
                // some thirty programs of one run stay in memory: one that no test uses any more keeps no place in the
                // server
                entry("spring.datasource.hikari.minimum-idle", "0"),
                entry("spring.datasource.hikari.idle-timeout", "10000"),
                entry("mille.log.key-file", RUN.resolve("log.key").toString()),
                entry("mille.master-key.file", RUN.resolve("master.key").toString()),
                entry(
                        "mille.tombstones.file",
                        RUN.resolve("tombstones-" + ProcessHandle.current().pid() + "-" + NUMBER.get())
                                .toString()),
                entry("spring.flyway.url", server.url(database)),
                entry("spring.flyway.user", PostgresRoles.OWNER),
                entry("spring.flyway.password", server.password(PostgresRoles.OWNER)));
    }
}

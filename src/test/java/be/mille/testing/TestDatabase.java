package be.mille.testing;

import be.mille.sql.internal.PostgresRoles;
import be.mille.sql.internal.PostgresServer;
import java.nio.file.Path;
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
    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** Started at first use; stopped with the JVM, since no Spring context owns it. */
    private static final class Running {
        static final PostgresServer SERVER = start();

        private static PostgresServer start() {
            var server = new PostgresServer(Path.of(
                            "target", "test-postgres-" + ProcessHandle.current().pid()))
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return server;
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
                        "spring.datasource.url", server.url(database),
                        "spring.datasource.username", PostgresRoles.APPLICATION,
                        "spring.datasource.password", server.password(PostgresRoles.APPLICATION),
                        "spring.datasource.hikari.maximum-pool-size", "8",
                        "spring.flyway.url", server.url(database),
                        "spring.flyway.user", PostgresRoles.OWNER,
                        "spring.flyway.password", server.password(PostgresRoles.OWNER)))
                .applyTo(context);
    }
}

package be.mille.sql.internal;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.proof.Scorecard;
import be.mille.sql.UnsafeStartException;
import be.mille.testing.TestClock;
import be.mille.testing.TestDatabase;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.env.MockEnvironment;

/**
 * T34: every unsafe start there is a rule for is refused, and the same start without what makes it unsafe is not: what was refused was
 * refused for that. The master key, the log key, the key of the outbox, mail and tombstones have tests of their own, as has the door of
 * the embedded database ({@code DatabaseReachTests}).
 */
class UnsafeStartsTests {
    private static final String RELOAD = "select pg_reload_conf()";
    private static final String WAIT = "select pg_sleep(0.3)";
    private static final String POWERFUL = "mille_too_powerful";

    /**
     * One way to start what must not be started.
     *
     * @param before what is done to the server, undone by {@code after}; empty for nothing
     * @param marked as what the database was marked before; empty for not yet
     * @param role whom the program reads as
     * @param settings with what it is started
     * @param safe the same, harmless
     */
    private record Start(
            String danger,
            String before,
            String after,
            String marked,
            String role,
            Map<String, String> settings,
            Map<String, String> safe) {}

    private static final String APP = PostgresRoles.APPLICATION;
    private static final Map<String, String> TRAINING = Map.of("mille.space", "training");
    private static final Map<String, String> REAL = Map.of("mille.space", "real");

    private static List<Start> starts() {
        var starts = new ArrayList<Start>();
        starts.add(new Start("read as the owner", "", "", "", PostgresRoles.OWNER, TRAINING, TRAINING));
        starts.add(new Start("read as a superuser", "", "", "", PostgresServer.SUPERUSER, TRAINING, TRAINING));
        starts.add(new Start("read past the rows' security", "", "", "", POWERFUL, TRAINING, TRAINING));
        starts.add(new Start(
                "pages written in halves",
                "alter system set full_page_writes = off",
                "alter system reset full_page_writes",
                "",
                APP,
                TRAINING,
                TRAINING));
        starts.add(new Start(
                "commits that are not waited for",
                "alter role mille_app in database " + name("") + " set synchronous_commit = off",
                "alter role mille_app in database " + name("") + " reset synchronous_commit",
                "",
                APP,
                TRAINING,
                TRAINING));
        starts.add(new Start("training marked real", "", "", "real", APP, TRAINING, REAL));
        starts.add(new Start("real marked training", "", "", "training", APP, REAL, TRAINING));
        starts.add(new Start("a space of no kind", "", "", "", APP, Map.of("mille.space", "production"), TRAINING));
        for (var password : List.of("", "postgres", "mille", "changeme")) {
            starts.add(new Start(
                    "the password \"" + password + "\"",
                    "",
                    "",
                    "",
                    APP,
                    external(password, "long-and-random"),
                    external("as-long-and-random", "long-and-random")));
            starts.add(new Start(
                    "the owner's password \"" + password + "\"",
                    "",
                    "",
                    "",
                    APP,
                    external("long-and-random", password),
                    external("as-long-and-random", "long-and-random")));
        }
        for (var shown : List.of("*", "health,env", "heapdump")) {
            starts.add(
                    new Start("an actuator that shows " + shown, "", "", "", APP, actuator(shown), actuator("health")));
        }
        var checked = "jdbc:postgresql://db.example.org/mille?sslmode=verify-full&sslrootcert=/etc/mille/ca.pem";
        for (var open : List.of(
                "jdbc:postgresql://db.example.org/mille",
                "jdbc:postgresql://db.example.org/mille?sslmode=require",
                "jdbc:postgresql://db.example.org/mille?sslmode=verify-ca",
                "jdbc:postgresql://127.0.0.1,db.example.org/mille",
                "jdbc:postgresql://10.0.0.5:5432/mille?ssl=true&sslmode=prefer",
                "jdbc:postgresql://localhost/mille?PGHOST=db.example.org",
                checked + "&sslfactory=org.postgresql.ssl.NonValidatingFactory")) {
            starts.add(new Start("read over " + open, "", "", "real", APP, far(open, checked), far(checked, checked)));
            starts.add(new Start(
                    "owned over " + open,
                    "",
                    "",
                    "real",
                    APP,
                    far(checked, open),
                    far("jdbc:postgresql://localhost:5432/mille", checked)));
        }
        return starts;
    }

    private static Map<String, String> far(String reader, String owner) {
        return Map.of(
                "mille.space", "real",
                "spring.datasource.url", reader,
                "spring.flyway.url", owner,
                "spring.datasource.password", "long-and-random",
                "spring.flyway.password", "as-long-and-random");
    }

    private static Map<String, String> external(String reader, String owner) {
        return Map.of(
                "mille.space",
                "training",
                "spring.datasource.url",
                "jdbc:postgresql://db/mille",
                "spring.datasource.password",
                reader,
                "spring.flyway.password",
                owner);
    }

    private static Map<String, String> actuator(String shown) {
        return Map.of("mille.space", "training", "management.endpoints.web.exposure.include", shown);
    }

    private static final PostgresServer SERVER = TestDatabase.server();

    @BeforeAll
    static void aRoleThatMayTooMuch() throws SQLException {
        for (var database : List.of("", "real", "training")) {
            fresh(name(database));
        }
        admin(
                "create role " + POWERFUL + " login bypassrls password '" + SERVER.password(APP) + "'",
                "grant connect on database " + name("") + " to " + POWERFUL);
        start(APP, REAL, name("real"));
        start(APP, TRAINING, name("training"));
    }

    @AfterAll
    static void noSuchRole() throws SQLException {
        admin("drop owned by " + POWERFUL, "drop role " + POWERFUL);
    }

    private static String name(String marked) {
        return "mille_unsafe" + (marked.isEmpty() ? "" : "_" + marked);
    }

    private static void fresh(String database) {
        PostgresRoles.ensure(SERVER, database);
        Flyway.configure()
                .dataSource(SERVER.url(database), PostgresRoles.OWNER, SERVER.password(PostgresRoles.OWNER))
                .locations("classpath:db/migration/sql")
                .placeholders(Map.of("app", APP))
                .load()
                .migrate();
    }

    @Test
    void everyUnsafeStartIsRefusedAndTheSameStartMadeSafeIsNot() throws SQLException {
        var accepted = new ArrayList<String>();
        var refused = new ArrayList<String>();
        var starts = starts();
        for (var one : starts) {
            var database = name(one.marked());
            if (!one.before().isEmpty()) {
                admin(one.before(), RELOAD, WAIT);
            }
            try {
                if (!refused(one.role(), one.settings(), database)) {
                    accepted.add(one.danger());
                }
            } finally {
                if (!one.after().isEmpty()) {
                    admin(one.after(), RELOAD, WAIT);
                }
            }
            if (refused(APP, one.safe(), database)) {
                refused.add(one.danger());
            }
        }
        new Scorecard(
                        "T34",
                        "unsafe starts, each refused; the same made safe, each accepted",
                        starts.size(),
                        accepted.size(),
                        34,
                        "full",
                        starts.size(),
                        starts.size() - refused.size())
                .keep();
        assertThat(accepted).isEmpty();
        assertThat(refused).as("safe starts that were refused").isEmpty();
    }

    private static boolean refused(String role, Map<String, String> settings, String database) {
        try {
            start(role, settings, database);
            return false;
        } catch (UnsafeStartException refusal) {
            assertThat(refusal.action()).as("it says what to do").isNotBlank();
            return true;
        }
    }

    private static void start(String role, Map<String, String> settings, String database) {
        var password = SERVER.password(role.equals(POWERFUL) ? APP : role);
        var source = new DriverManagerDataSource(SERVER.url(database), role, password);
        var environment = new MockEnvironment();
        settings.forEach(environment::setProperty);
        new StartGuard(
                        StartGuardTests.SqlFactory.of(JdbcClient.create(source)),
                        new TestClock(),
                        environment,
                        new ReaderTransactions(source, Map::of))
                .afterPropertiesSet();
    }

    private static void admin(String... commands) throws SQLException {
        try (var admin = DriverManager.getConnection(
                        SERVER.url("postgres"), PostgresServer.SUPERUSER, SERVER.password(PostgresServer.SUPERUSER));
                var statement = admin.createStatement()) {
            for (var command : commands) {
                statement.execute(command);
            }
        }
    }
}

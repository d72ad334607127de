package be.mille.sql.internal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.Configuration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/**
 * Each module's migrations, with a history of their own, in the order in which modules stand on each other. The order is written
 * down: finding it out by reading all classes at every start took a third of the start.
 */
@Component
public class ModuleMigrations implements FlywayMigrationStrategy {
    public static final List<String> ORDER = List.of(
            "sql",
            "audit",
            "access",
            "sealing",
            "directory",
            "account",
            "outbox",
            "family",
            "consent",
            "screening",
            "careplan",
            "confidentiality",
            "erasure",
            "opinion",
            "referral",
            "handover",
            "note",
            "coordination",
            "relay",
            "network",
            "intake",
            "training");

    @Override
    public void migrate(Flyway whole) {
        var settings = whole.getConfiguration();
        try (var few = connections(Objects.requireNonNull(settings.getDataSource()))) {
            ORDER.forEach(module -> migrate(module, settings, few));
        }
    }

    private static void migrate(String module, Configuration settings, DataSource connections) {
        Flyway.configure(settings.getClassLoader())
                .configuration(settings)
                .dataSource(connections)
                .locations("classpath:db/migration/" + module)
                .table("flyway_schema_history_" + module)
                // the schema of the histories is not empty once the first module has one
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }

    /** As the owner, a few for all modules: to open new ones for each took half of the time of a start with nothing to migrate. */
    private static HikariDataSource connections(DataSource owner) {
        var few = new HikariConfig();
        few.setPoolName("migrations");
        few.setDataSource(new Closing(owner));
        few.setMaximumPoolSize(3);
        few.setMinimumIdle(1);
        return new HikariDataSource(few);
    }

    /** So long a pool waits for itself when it is closed; what it is built on says nothing of it. */
    private static final class Closing extends DelegatingDataSource {
        Closing(DataSource owner) {
            super(owner);
        }

        @Override
        public int getLoginTimeout() {
            return 5;
        }

        @Override
        public void setLoginTimeout(int seconds) {
            // the driver has its own
        }
    }
}

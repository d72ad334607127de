package be.mille.sql.internal;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
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
            "training");

    @Override
    public void migrate(Flyway whole) {
        var settings = whole.getConfiguration();
        for (var module : ORDER) {
            Flyway.configure(settings.getClassLoader())
                    .configuration(settings)
                    .locations("classpath:db/migration/" + module)
                    .table("flyway_schema_history_" + module)
                    // the schema of the histories is not empty once the first module has one
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
        }
    }
}

package be.mille.proof;

import be.mille.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.env.Environment;

/** What somebody holds who took the database with its files, past everything the program would have asked. */
final class StolenDatabase {
    private final Environment settings;

    StolenDatabase(Environment settings) {
        this.settings = settings;
    }

    /** Every row of every table, as the superuser sees it; bytes as the text they may be. */
    List<String> rows() throws SQLException {
        var rows = new ArrayList<String>();
        try (var admin = admin();
                var statement = admin.createStatement()) {
            statement.execute("checkpoint");
            statement.execute("set bytea_output = 'escape'");
            var tables = new ArrayList<String>();
            var names = statement.executeQuery("""
                    select format('%I.%I', schemaname, tablename) from pg_tables
                    where schemaname not in ('pg_catalog', 'information_schema')
                    """);
            while (names.next()) {
                tables.add(names.getString(1));
            }
            for (var table : tables) {
                var found = statement.executeQuery("select t::text from " + table + " t");
                while (found.next()) {
                    rows.add(found.getString(1));
                }
            }
        }
        return rows;
    }

    /** The files of this database, the log of writes, and what PostgreSQL printed. */
    Set<String> inFiles() throws IOException, SQLException {
        String oid;
        Path data;
        try (var admin = admin();
                var statement = admin.createStatement()) {
            var row = statement.executeQuery(
                    "select oid, current_setting('data_directory') from pg_database where datname = current_database()");
            row.next();
            oid = row.getString(1);
            data = Path.of(row.getString(2));
        }
        var found = new LinkedHashSet<String>();
        for (var folder : List.of(data.resolve("base").resolve(oid), data.resolve("pg_wal"), data.getParent())) {
            try (var files = Files.list(folder)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    found.addAll(Canaries.found(List.of(Files.readString(file, StandardCharsets.ISO_8859_1))));
                }
            }
        }
        return found;
    }

    private Connection admin() throws SQLException {
        return DriverManager.getConnection(
                settings.getRequiredProperty("spring.datasource.url"),
                "mille_admin",
                TestDatabase.server().password("mille_admin"));
    }
}

package be.mille.proof;

import be.mille.testing.Owner;
import be.mille.testing.TestDatabase;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.core.env.Environment;

/**
 * Everything that is stored but the log and the web sessions, as one number for each table. Read past the row-level security that
 * the owner of the tables is bound by too.
 */
final class Rows {
    private Rows() {}

    /** What lies in each table about one family, a line a table. */
    static List<String> ofFamily(Environment settings, UUID family) {
        var owner = new Owner(settings);
        return owner
                .strings(
                        "select name || ' t where ' || record || ' = ''' || ?::uuid || '''' from erasure.covered order by place",
                        family)
                .stream()
                .map(from -> from + " "
                        + owner.asSuperuser(
                                "select md5(coalesce(string_agg(t::text, '' order by t::text), '')) from " + from))
                .toList();
    }

    static Map<String, String> of(Environment settings) {
        var server = TestDatabase.server();
        var url = settings.getRequiredProperty("spring.flyway.url");
        var name = url.substring(url.lastIndexOf('/') + 1).replaceAll("\\?.*", "");
        try (var connection =
                        DriverManager.getConnection(server.url(name), "mille_admin", server.password("mille_admin"));
                var statement = connection.createStatement()) {
            var found = new TreeMap<String, String>();
            for (var table : tables(statement)) {
                found.put(
                        table,
                        strings(
                                        statement,
                                        "select md5(coalesce(string_agg(t::text, '' order by t::text), '')) from "
                                                + table + " t")
                                .getFirst());
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        return strings(statement, """
                select table_schema || '.' || table_name from information_schema.tables
                where table_type = 'BASE TABLE'
                  and table_schema not in ('audit', 'pg_catalog', 'information_schema')
                  and table_name not like 'web_session%' and table_name not like 'flyway%'
                """);
    }

    private static List<String> strings(Statement statement, String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}

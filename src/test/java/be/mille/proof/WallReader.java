package be.mille.proof;

import be.mille.testing.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.core.env.Environment;

/** One connection of the program's own role, used by one reader after the other as a pool would; statements are prepared once and kept. */
final class WallReader implements AutoCloseable {
    /** Ways to ask for the same rows. */
    static final List<String> FORMS = List.of("count", "exists", "row");

    private static final Map<String, String> SAYS = Map.of(
            "count", "select count(*) from %1$s where %2$s = ?",
            "exists", "select exists (select 1 from %1$s where %2$s = ?)::int",
            "row",
                    "select count(*) from (select t::text as words from %1$s t where t.%2$s = ?) as kept where kept.words <> ''");

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    WallReader(Environment settings) throws SQLException {
        connection = DriverManager.getConnection(
                settings.getRequiredProperty("spring.datasource.url") + "?prepareThreshold=1",
                settings.getRequiredProperty("spring.datasource.username"),
                settings.getRequiredProperty("spring.datasource.password"));
        connection.setAutoCommit(false);
    }

    long rows(SaidReader said, WalledTable table, UUID family) throws SQLException {
        return rows(said, table, family, "count");
    }

    long rows(SaidReader said, WalledTable table, UUID family, String form) throws SQLException {
        try {
            say(connection, said);
            return ask(table, family, form);
        } finally {
            connection.rollback();
        }
    }

    private long ask(WalledTable table, UUID family, String form) throws SQLException {
        var sql = Objects.requireNonNull(SAYS.get(form)).formatted(table.name(), table.record());
        var statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        return first(statement, family);
    }

    private static long first(PreparedStatement statement, UUID family) throws SQLException {
        statement.setObject(1, family);
        try (var row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void say(Connection connection, SaidReader said) throws SQLException {
        try (var statement = connection.prepareStatement("select set_config(?, ?, true)")) {
            for (var one : said.settings().entrySet()) {
                statement.setString(1, one.getKey());
                statement.setString(2, one.getValue());
                statement.execute();
            }
        }
    }

    void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } finally {
            connection.rollback();
        }
    }

    /** What would be answered if the wall of that table had fallen; it stands again afterwards. */
    static long withoutTheWall(Environment settings, SaidReader said, WalledTable table, UUID family) {
        try (var admin = DriverManager.getConnection(
                        settings.getRequiredProperty("spring.datasource.url"),
                        "mille_admin",
                        TestDatabase.server().password("mille_admin"));
                var statement = admin.createStatement()) {
            admin.setAutoCommit(false);
            statement.execute("alter table " + table.name() + " disable row level security");
            statement.execute("set local role mille_app");
            say(admin, said);
            try (var count = admin.prepareStatement(
                    Objects.requireNonNull(SAYS.get("count")).formatted(table.name(), table.record()))) {
                return first(count, family);
            } finally {
                admin.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

package be.mille.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.core.env.Environment;

/** The database seen as its owner, who is outside the application: for looking into the log and for breaking things. */
public final class Owner {
    private final Environment settings;

    public Owner(Environment settings) {
        this.settings = settings;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                settings.getRequiredProperty("spring.flyway.url"),
                settings.getRequiredProperty("spring.flyway.user"),
                settings.getRequiredProperty("spring.flyway.password"));
    }

    public void run(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of each row; every place in the statement takes the same id. */
    public List<String> strings(String sql, Object... values) {
        try (var connection = connect()) {
            return read(connection, sql, values);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one value of a statement, as somebody whom no row-level security stops. */
    public String asSuperuser(String sql) {
        try (var connection = DriverManager.getConnection(
                        settings.getRequiredProperty("spring.datasource.url"),
                        "mille_admin",
                        TestDatabase.server().password("mille_admin"));
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where the chain of this actor does not hold. */
    public List<String> breaks(UUID actor) {
        return strings("select position from audit.breaks() where actor = ?", actor);
    }

    /** Where it would not hold after this change, which is undone. */
    public List<String> breaksAfter(UUID actor, String change) {
        try (var connection = connect()) {
            connection.setAutoCommit(false);
            try (var statement = connection.prepareStatement(change)) {
                statement.setObject(1, actor);
                if (statement.executeUpdate() != 1) {
                    throw new IllegalStateException("The change touched no row");
                }
            }
            var found = read(connection, "select position from audit.breaks() where actor = ?", actor);
            connection.rollback();
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How a statement would be carried out after this change, which is undone. */
    public String planAfter(String change, String query) {
        return String.join("\n", stringsAfter(change, "explain (costs off) " + query));
    }

    /** What a statement would answer after this change, which is undone. */
    public List<String> stringsAfter(String change, String query) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(change);
            var answer = read(connection, query);
            connection.rollback();
            return answer;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> read(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            var rows = statement.executeQuery();
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}

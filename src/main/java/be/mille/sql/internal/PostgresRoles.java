package be.mille.sql.internal;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * The two roles of a Mille database: the owner, who migrates, and the application, who neither owns a table nor passes
 * row-level security. Names and passwords are our own, never input.
 */
public final class PostgresRoles {
    public static final String OWNER = "mille_owner";
    public static final String APPLICATION = "mille_app";

    private PostgresRoles() {}

    /** Makes roles and database where they are missing; safe to run at every start. */
    public static void ensure(PostgresServer server, String database) {
        try (var admin = connect(server, "postgres")) {
            role(admin, OWNER, server.password(OWNER));
            role(admin, APPLICATION, server.password(APPLICATION));
            if (!exists(admin, "select 1 from pg_database where datname = ?", database)) {
                execute(admin, "create database " + database + " owner " + OWNER);
                execute(admin, "revoke all on database " + database + " from public");
                execute(admin, "grant connect, temporary on database " + database + " to " + APPLICATION);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The roles of the embedded database could not be made", e);
        }
    }

    private static Connection connect(PostgresServer server, String database) throws SQLException {
        return DriverManager.getConnection(
                server.url(database), PostgresServer.SUPERUSER, server.password(PostgresServer.SUPERUSER));
    }

    private static void role(Connection admin, String name, String password) throws SQLException {
        boolean known = exists(admin, "select 1 from pg_roles where rolname = ?", name);
        execute(
                admin,
                (known ? "alter" : "create") + " role " + name
                        + " login nosuperuser nobypassrls nocreatedb nocreaterole password '" + password + "'");
    }

    private static boolean exists(Connection admin, String sql, String name) throws SQLException {
        try (var statement = admin.prepareStatement(sql)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private static void execute(Connection admin, String sql) throws SQLException {
        try (var statement = admin.createStatement()) {
            statement.execute(sql);
        }
    }
}

package be.mille.sql.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.sql.UnsafeStartException;
import be.mille.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTests {
    @Test
    void itListensOnLoopbackWithPasswordsAndKeepsWhatItConfirms() throws SQLException {
        var server = TestDatabase.server();
        try (var admin = connect(server, server.password(PostgresServer.SUPERUSER));
                var statement = admin.createStatement()) {
            for (var setting : new String[][] {
                {"fsync", "on"},
                {"synchronous_commit", "on"},
                {"listen_addresses", "127.0.0.1"},
                {"password_encryption", "scram-sha-256"},
                {"data_checksums", "on"}
            }) {
                var row = statement.executeQuery("show " + setting[0]);
                row.next();
                assertThat(row.getString(1)).as(setting[0]).isEqualTo(setting[1]);
            }
            var methods = statement.executeQuery(
                    "select count(*) from pg_hba_file_rules where auth_method <> 'scram-sha-256'");
            methods.next();
            assertThat(methods.getInt(1)).isZero();
        }
        assertThatThrownBy(() -> connect(server, "wrong").close())
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void aServerThatOutlivedItsProgramIsAdoptedWithItsData(@TempDir Path folder) throws SQLException {
        var first = new PostgresServer(folder.resolve("pg")).start();
        PostgresRoles.ensure(first, "kept");
        var password = first.password(PostgresRoles.OWNER);
        first.letGoOfLock();
        var second = new PostgresServer(folder.resolve("pg")).start();
        try {
            assertThat(second.port()).isEqualTo(first.port());
            DriverManager.getConnection(second.url("kept"), PostgresRoles.OWNER, password)
                    .close();
        } finally {
            second.close();
        }
    }

    @Test
    void twoProgramsDoNotShareOneFolder() {
        var folder = TestDatabase.server().folder();
        assertThatThrownBy(() -> new PostgresServer(folder).start())
                .isInstanceOfSatisfying(
                        UnsafeStartException.class,
                        refusal -> assertThat(refusal.action()).contains("--mille.database.dir"));
    }

    private static java.sql.Connection connect(PostgresServer server, String password) throws SQLException {
        return DriverManager.getConnection(server.url("postgres"), PostgresServer.SUPERUSER, password);
    }
}

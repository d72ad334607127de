package be.mille.sql.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import be.mille.sql.UnsafeStartException;
import be.mille.testing.TestClock;
import be.mille.testing.TestDatabase;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.env.MockEnvironment;

/** T34: the database that Mille brings along listens to this machine alone, in a training space too. */
class DatabaseReachTests {
    @ParameterizedTest
    @ValueSource(strings = {"*", "0.0.0.0", "::", "127.0.0.1, 192.168.1.4", "db.example.org"})
    void aDoorThatIsOpenToOtherMachinesRefusesTheStart(String listening) {
        assertThatThrownBy(() -> DatabaseReach.refuseOpenDoor(listening))
                .isInstanceOfSatisfying(UnsafeStartException.class, refusal -> {
                    assertThat(refusal.getMessage()).contains(listening);
                    assertThat(refusal.action()).contains("start Mille again");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "127.0.0.1", "localhost", "127.0.0.1, ::1"})
    void thisMachineAloneDoesNot(String listening) {
        assertThatCode(() -> DatabaseReach.refuseOpenDoor(listening)).doesNotThrowAnyException();
    }

    @Test
    void anExternalDatabaseHasADoorOfItsOwn() {
        var external = new MockEnvironment().withProperty(DatabaseReach.READER, "jdbc:postgresql://db/mille");
        assertThat(DatabaseReach.embedded(external)).isFalse();
        assertThat(DatabaseReach.embedded(new MockEnvironment())).isTrue();
    }

    /** One that outlived its program is adopted as it runs. */
    @Test
    void theGuardLooksAtTheServerThatRuns(@TempDir Path folder) throws Exception {
        Files.createSymbolicLink(
                folder.resolve("bin"), TestDatabase.server().folder().resolve("bin"));
        var server = new PostgresServer(folder).start();
        assertThat(refusal(server)).as("control").contains("passes row-level security");
        server.close();
        launchForEverybody(folder);
        var adopted = new PostgresServer(folder).start();
        try {
            assertThat(refusal(adopted)).contains("listens to other machines");
        } finally {
            adopted.close();
        }
    }

    private static String refusal(PostgresServer server) {
        var source = new DriverManagerDataSource(
                server.url("postgres"), PostgresServer.SUPERUSER, server.password(PostgresServer.SUPERUSER));
        var guard = new StartGuard(
                StartGuardTests.SqlFactory.of(JdbcClient.create(source)),
                new TestClock(),
                new MockEnvironment(),
                new ReaderTransactions(source, Map::of));
        return Objects.requireNonNull(catchThrowableOfType(UnsafeStartException.class, guard::afterPropertiesSet)
                .getMessage());
    }

    private static void launchForEverybody(Path folder) throws IOException, InterruptedException {
        var words = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            words.addAll(List.of("unshare", "-U"));
        }
        words.addAll(List.of(
                folder.resolve("bin/bin/pg_ctl").toString(),
                "-D",
                folder.resolve("data").toString(),
                "-w",
                "-l",
                folder.resolve("server.log").toString(),
                "-o",
                "-p " + freePort() + " -c listen_addresses=* -c unix_socket_directories=''",
                "start"));
        var process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("launch.log").toFile())
                .start();
        assertThat(process.waitFor()).isZero();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

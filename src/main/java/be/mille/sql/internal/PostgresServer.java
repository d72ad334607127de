package be.mille.sql.internal;

import be.mille.sql.UnsafeStartException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL that lives beside the program: unpacked from the class path, data kept on disk, loopback only, fsync and
 * password on. A server that outlived a killed program is found by its pid file and adopted. No JVM shutdown hook:
 * Spring stops it last, when nobody uses it any more.
 */
public final class PostgresServer implements AutoCloseable {
    static final String SUPERUSER = "mille_admin";
    private static final Duration START = Duration.ofSeconds(60);

    private final Path root;
    private final Path binaries;
    private final Path data;
    private final PostgresPasswords passwords;
    private @Nullable RandomAccessFile lockFile;
    private @Nullable FileLock lock;
    private int port;

    public PostgresServer(Path root) {
        this.root = root.toAbsolutePath().normalize();
        this.binaries = this.root.resolve("bin");
        this.data = this.root.resolve("data");
        this.passwords = new PostgresPasswords(this.root.resolve("passwords"));
    }

    public PostgresServer start() {
        try {
            Files.createDirectories(root);
            lock();
            if (!Files.exists(binaries.resolve("bin/postgres"))) {
                PostgresArchive.unpackTo(binaries);
            }
            if (!Files.exists(data.resolve("PG_VERSION"))) {
                initialise();
            }
            if (exec(Duration.ofSeconds(10), tool("pg_ctl"), "-D", data.toString(), "status") != 0) {
                launch();
            }
            port = Integer.parseInt(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(3).strip());
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path folder() {
        return root;
    }

    public int port() {
        return port;
    }

    public String password(String role) {
        return passwords.of(role);
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    @Override
    public void close() {
        try {
            run(START, tool("pg_ctl"), "-D", data.toString(), "-w", "-m", "fast", "stop");
            letGoOfLock();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the end of a process does by itself; the server goes on. */
    void letGoOfLock() {
        try {
            if (lock != null) {
                lock.release();
            }
            if (lockFile != null) {
                lockFile.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void lock() throws IOException {
        lockFile = new RandomAccessFile(root.resolve("lock").toFile(), "rw");
        try {
            lock = lockFile.getChannel().tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            throw new UnsafeStartException(
                    "Another Mille already runs on the database in " + root + ".",
                    "Stop it first, or give this one its own folder with --mille.database.dir=<folder>.");
        }
    }

    private void initialise() throws IOException {
        var passwordFile = Files.createTempFile(
                root, "pw", "", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(passwordFile, passwords.of(SUPERUSER) + "\n");
            run(
                    Duration.ofMinutes(2),
                    tool("initdb"),
                    "-D",
                    data.toString(),
                    "-U",
                    SUPERUSER,
                    "-A",
                    "scram-sha-256",
                    "--pwfile=" + passwordFile,
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--encoding=UTF8",
                    "--no-instructions");
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    private void launch() throws IOException {
        var settings = String.join(
                " ",
                "-p " + freePort(),
                "-c listen_addresses=127.0.0.1",
                "-c unix_socket_directories=''",
                "-c fsync=on",
                "-c synchronous_commit=on",
                "-c max_connections=100",
                "-c shared_buffers=128MB",
                "-c timezone=UTC",
                "-c password_encryption=scram-sha-256");
        run(
                START,
                tool("pg_ctl"),
                "-D",
                data.toString(),
                "-w",
                "-t",
                "50",
                "-l",
                root.resolve("server.log").toString(),
                "-o",
                settings,
                "start");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private String tool(String name) {
        return binaries.resolve("bin").resolve(name).toString();
    }

    private void run(Duration limit, String... command) throws IOException {
        int code = exec(limit, command);
        if (code != 0) {
            throw new IOException(command[0] + " ended with " + code + "; see " + root.resolve("launch.log"));
        }
    }

    /** PostgreSQL refuses to run as root; a user namespace makes root an ordinary user without any account. */
    private int exec(Duration limit, String... command) throws IOException {
        var words = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            words.addAll(List.of("unshare", "-U"));
        }
        words.addAll(List.of(command));
        var log = root.resolve("launch.log").toFile();
        var process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return -1;
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}

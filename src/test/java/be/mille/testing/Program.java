package be.mille.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The whole program as a process of its own, on a port of its own, so that it can be killed and started again. */
public final class Program implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int LOWEST = 20_000;
    private static final int SPAN = 5_000;

    private final int port = freePort();
    private final Map<String, String> settings;
    private final Path log;
    private @Nullable Process process;

    /** @param log where everything it says is kept */
    public Program(Map<String, String> settings, Path log) {
        this.settings = Map.copyOf(settings);
        this.log = log;
    }

    /** Below the ports that the system gives to outgoing connections: what is free now would be taken before the program starts. */
    private static int freePort() {
        for (int port = LOWEST + (int) (ProcessHandle.current().pid() % SPAN); port < LOWEST + 2 * SPAN; port++) {
            try (var socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                continue;
            }
        }
        throw new IllegalStateException("No port is free");
    }

    public int port() {
        return port;
    }

    /** Returns when people can sign in. */
    public void start() {
        try {
            Files.createDirectories(Objects.requireNonNull(log.toAbsolutePath().getParent()));
            process = new ProcessBuilder(command())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            await(Instant.now().plus(PATIENCE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private List<String> command() {
        var words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "be.mille.MilleApplication",
                "--server.port=" + port));
        settings.forEach((name, value) -> words.add("--" + name + "=" + value));
        return words;
    }

    private void await(Instant until) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            while (!ready(http)) {
                if (!running() || Instant.now().isAfter(until)) {
                    throw new IllegalStateException("The program did not start:\n" + Files.readString(log));
                }
                Thread.sleep(100);
            }
        }
    }

    private boolean ready(HttpClient http) throws InterruptedException {
        try {
            var page = http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health/readiness"))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
            return page.statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    public boolean running() {
        return process != null && process.isAlive();
    }

    /** As {@code kill -9}: nothing is told, nothing is finished. */
    public void kill() {
        var killed = Objects.requireNonNull(process).destroyForcibly();
        killed.onExit().join();
    }

    @Override
    public void close() {
        if (running()) {
            kill();
        }
    }
}

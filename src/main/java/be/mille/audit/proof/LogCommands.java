package be.mille.audit.proof;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The commands around the log, which anyone runs who has the program: see docs/operations/log.md. */
public final class LogCommands {
    /** What comes first on the command line. */
    public static final List<String> NAMES = List.of("log-key", "log-witness", "log-export", "log-verify");

    private static final Duration EVERY = Duration.ofMinutes(1);

    private LogCommands() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out));
    }

    /** @return 0 when all is well, 1 when the log is not whole, 2 when the command could not be done */
    public static int run(String[] arguments, PrintStream out) {
        var options = Arrays.stream(arguments)
                .skip(1)
                .map(one -> one.replaceFirst("^--", "").split("=", 2))
                .collect(Collectors.toMap(one -> one[0], one -> one.length > 1 ? one[1] : "", (_, last) -> last));
        try {
            return switch (arguments[0]) {
                case "log-key" -> key(options, out);
                case "log-witness" -> witness(options, out);
                case "log-export" -> export(options, out);
                case "log-verify" -> verify(options, out);
                default -> throw new IOException("There is no command " + arguments[0] + ", only " + NAMES);
            };
        } catch (IOException | SQLException e) {
            out.println(e.getMessage());
            return 2;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 2;
        }
    }

    private static int key(Map<String, String> options, PrintStream out) throws IOException {
        var file = Path.of(needed(options, "key"));
        var key = Files.exists(file) ? LogKey.read(file) : LogKey.create(file);
        out.println(key.open());
        return 0;
    }

    private static int witness(Map<String, String> options, PrintStream out) throws IOException, InterruptedException {
        var witness = new Witness(
                URI.create(needed(options, "from")),
                needed(options, "operator"),
                LogKey.read(Path.of(needed(options, "key"))),
                Path.of(needed(options, "file")));
        for (; ; Thread.sleep(EVERY)) {
            out.println(witness.look() + " checkpoints signed");
            if (options.containsKey("once")) {
                return 0;
            }
        }
    }

    private static int export(Map<String, String> options, PrintStream out) throws IOException, SQLException {
        var file = Path.of(needed(options, "to"));
        var password =
                Files.readString(Path.of(needed(options, "password-file"))).strip();
        try (var owner = DriverManager.getConnection(needed(options, "url"), needed(options, "user"), password)) {
            LogExport.copy(owner, file);
        }
        out.println("The log is copied to " + file);
        return 0;
    }

    private static int verify(Map<String, String> options, PrintStream out) throws IOException {
        var seen = options.containsKey("witness-file")
                ? Witness.read(Path.of(needed(options, "witness-file")))
                : List.<Cosignature>of();
        var verifier = new LogVerifier(needed(options, "operator"), options.getOrDefault("witness", ""), seen);
        LogFile.read(Path.of(needed(options, "log")), verifier::checkpoint, verifier::entry);
        var verdict = verifier.end();
        verdict.faults().forEach(out::println);
        out.println(verdict.entries() + " entries, " + verdict.open()
                + " of them after the last checkpoint; the witness signed up to checkpoint " + verdict.cosigned() + ". "
                + (verdict.whole() ? "The log is whole." : "THE LOG IS NOT WHOLE."));
        return verdict.whole() ? 0 : 1;
    }

    private static String needed(Map<String, String> options, String name) throws IOException {
        var value = options.get(name);
        if (value == null || value.isBlank()) {
            throw new IOException("--" + name + "=... is missing; see docs/operations/log.md");
        }
        return value;
    }
}

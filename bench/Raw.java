import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * The same statements as raw SQL: some operations of each kind are done once more while PostgreSQL writes down what it is
 * told, and that is said to it again at the same rate over plain JDBC, as the application role with the same settings, so
 * under row-level security and with the log. What is left is what the program itself costs.
 */
final class Raw {
    private static final int SAMPLES = 60;
    private static final int CONNECTIONS = 8;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-([0-9a-f])[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");

    private record Sample(Operation operation, List<List<Trace.Statement>> transactions, long since) {}

    private final Path folder;
    private final Machine machine;

    Raw(String folder, Machine machine) {
        this.folder = Path.of(folder);
        this.machine = machine;
    }

    void run(List<Visitor> visitors, int seconds, int rate, Figures of, double cost) throws Exception {
        var samples = record(visitors);
        var figures = new Figures();
        var connections = new ArrayBlockingQueue<Connection>(CONNECTIONS);
        for (int i = 0; i < CONNECTIONS; i++) {
            var connection = connect("mille_app", "mille");
            connection.setAutoCommit(false);
            connections.add(connection);
        }
        play(samples, connections, 5, rate, new Figures());
        long before = machine.databaseCpu();
        play(samples, connections, seconds, rate, figures);
        double raw = (machine.databaseCpu() - before) / Math.max(1.0, figures.count());
        figures.print("the same as raw SQL");
        System.out.printf("CPU per operation: database %.1f ms; program and database together cost %.1f times that%n", raw, cost / raw);
        for (var one : Operation.values()) {
            System.out.printf("%s: %.1f times raw SQL at the median%n", one.title, of.median(one.title) / figures.median(one.title));
        }
        for (var connection : connections) {
            connection.close();
        }
    }

    private List<Sample> record(List<Visitor> visitors) throws Exception {
        var trace = new Trace(folder.resolve("server.log"));
        var samples = new ArrayList<Sample>();
        var random = new Random(7);
        configure("alter system set log_line_prefix = '" + Trace.PREFIX + "'", "alter system set log_min_duration_statement = 0");
        try {
            for (int i = 0; i < SAMPLES; i++) {
                var operation = Operation.any(random);
                var visitor = visitors.get(random.nextInt(visitors.size()));
                trace.mark();
                if (operation.by(visitor, random, new Mark(trace, operation.title))) {
                    Thread.sleep(50);
                    samples.add(new Sample(operation, trace.transactions(), trace.since()));
                }
            }
        } finally {
            configure("alter system reset log_line_prefix", "alter system reset log_min_duration_statement");
        }
        System.out.printf("%n%d operations written down, %d statements%n", samples.size(),
                samples.stream().flatMap(one -> one.transactions().stream()).mapToInt(List::size).sum());
        return samples;
    }

    /** Of an operation that opens a form first, only its last request is written down. */
    private record Mark(Trace trace, String last) implements Stopwatch {
        @Override
        public <T> T time(String operation, java.util.concurrent.Callable<T> request) throws Exception {
            if (operation.equals(last)) {
                trace.mark();
            }
            return request.call();
        }
    }

    private void play(List<Sample> samples, ArrayBlockingQueue<Connection> connections, int seconds, int rate, Figures figures) throws Exception {
        var random = new Random(11);
        long start = System.nanoTime();
        long step = 1_000_000_000L / rate;
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long due = 0; due < seconds * 1_000_000_000L; due += step) {
                long wait = start + due - System.nanoTime();
                if (wait > 0) {
                    TimeUnit.NANOSECONDS.sleep(wait);
                }
                var sample = samples.get(random.nextInt(samples.size()));
                long wanted = start + due;
                workers.submit(() -> {
                    once(sample, connections, wanted, figures);
                    return null;
                });
            }
        }
    }

    private static void once(Sample sample, ArrayBlockingQueue<Connection> connections, long wanted, Figures figures) throws Exception {
        var connection = connections.take();
        try {
            var fresh = new HashMap<String, String>();
            for (var transaction : sample.transactions()) {
                for (var statement : transaction) {
                    execute(connection, statement, sample.since(), fresh);
                }
                connection.commit();
            }
            figures.took(sample.operation().title, System.nanoTime() - wanted);
        } catch (SQLException e) {
            connection.rollback();
            figures.error(sample.operation().title + ": " + e.getMessage().lines().findFirst().orElse(""));
        } finally {
            connections.add(connection);
        }
    }

    private static void execute(Connection connection, Trace.Statement statement, long since, Map<String, String> fresh) throws SQLException {
        try (var prepared = connection.prepareStatement(statement.sql())) {
            for (int i = 0; i < statement.values().size(); i++) {
                var value = statement.values().get(i);
                prepared.setObject(i + 1, value == null ? null : renewed(value, since, fresh), Types.OTHER);
            }
            if (prepared.execute()) {
                var rows = prepared.getResultSet();
                while (rows.next()) {
                    rows.getObject(1);
                }
            }
        }
    }

    /** Ids that the program made for this operation, and the keys of its forms, are others each time. */
    private static String renewed(String value, long since, Map<String, String> fresh) {
        return ID.matcher(value).replaceAll(found -> {
            var id = found.group();
            boolean made = found.group(1).equals("7") && Long.parseLong(id.substring(0, 8) + id.substring(9, 13), 16) >= since;
            return made || found.group(1).equals("4") ? fresh.computeIfAbsent(id, _ -> UUID.randomUUID().toString()) : id;
        });
    }

    private void configure(String... settings) throws Exception {
        try (var admin = connect("mille_admin", "postgres"); var statement = admin.createStatement()) {
            for (var setting : settings) {
                statement.execute(setting);
            }
            statement.execute("select pg_reload_conf()");
        }
        Thread.sleep(1000);
    }

    private Connection connect(String role, String database) throws Exception {
        var port = Files.readAllLines(folder.resolve("data/postmaster.pid")).get(3).strip();
        var password = Files.readString(folder.resolve("passwords").resolve(role));
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, role, password);
    }
}

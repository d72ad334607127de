import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * How PostgreSQL finds the rows of each statement of each operation: as the application role with the settings of the
 * reader, so with row-level security. Says which read a large table from end to end, and prints the slow ones whole.
 */
final class Plans {
    private static final int SAMPLES = 40;
    private static final double SLOW_MS = 4;
    private static final Pattern SEQUENTIAL = Pattern.compile("Seq Scan on (\\w+)");
    private static final Pattern TIME = Pattern.compile("(Planning|Execution) Time: ([\\d.]+) ms");

    private final Recorder recorder;
    private final Set<String> large = new HashSet<>();

    Plans(Recorder recorder) {
        this.recorder = recorder;
    }

    private record Line(String operation, String sql, double planned, double took, String sequential, String plan) {}

    void print(List<Visitor> visitors) throws Exception {
        var lines = new ArrayList<Line>();
        try (var connection = recorder.connect("mille_app", "mille")) {
            connection.setAutoCommit(false);
            findLargeTables(connection);
            var seen = new HashSet<String>();
            var totals = new TreeMap<String, List<Double>>();
            var repeats = new TreeMap<String, Integer>();
            var samples = recorder.record(visitors, SAMPLES, false);
            for (var sample : samples) {
                var fresh = new HashMap<String, String>();
                for (var transaction : sample.transactions()) {
                    for (var statement : transaction) {
                        var line = explained(connection, sample, statement, fresh);
                        if (line != null) {
                            totals.computeIfAbsent(line.operation(), _ -> new ArrayList<>()).add(line.planned() + line.took());
                            repeats.merge(line.operation() + ": " + line.sql(), 1, Integer::sum);
                        }
                        if (line != null && seen.add(line.operation() + line.sql())) {
                            lines.add(line);
                        }
                    }
                    connection.rollback();
                }
            }
            summarise(samples, totals, repeats);
        }
        lines.sort((one, other) -> Double.compare(other.took(), one.took()));
        for (var line : lines) {
            System.out.printf("%-13s plan %6.2f  run %7.2f  %-14s %s%n", line.operation(), line.planned(), line.took(), line.sequential(), line.sql());
        }
        lines.stream().filter(line -> line.took() > SLOW_MS || !line.sequential().isEmpty()).forEach(line -> System.out.println("\n" + line.operation() + ": " + line.sql() + "\n" + line.plan()));
        long bad = lines.stream().filter(line -> !line.sequential().isEmpty()).count();
        System.out.printf("%n%d statements, %d with a sequential scan on a large table%n", lines.size(), bad);
    }

    private static void summarise(List<Recorder.Sample> samples, TreeMap<String, List<Double>> totals, TreeMap<String, Integer> repeats) {
        for (var operation : Operation.values()) {
            double number = samples.stream().filter(one -> one.operation() == operation).count();
            var all = totals.getOrDefault(operation.title, List.of());
            System.out.printf("%-13s %.1f statements, planned and run in %.1f ms%n", operation.title, all.size() / number, all.stream().mapToDouble(Double::doubleValue).sum() / number);
            repeats.forEach((name, times) -> {
                if (name.startsWith(operation.title + ": ") && times > 1.5 * number) {
                    System.out.printf("    %.1f times %s%n", times / number, name.substring(operation.title.length() + 2));
                }
            });
        }
        System.out.println();
    }

    private void findLargeTables(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            var rows = statement.executeQuery("select relname from pg_class where relkind = 'r' and reltuples > 1000");
            while (rows.next()) {
                large.add(rows.getString(1));
            }
        }
    }

    /** A first answer was written when it was recorded, and is not written twice. */
    private Line explained(Connection connection, Recorder.Sample sample, Trace.Statement statement, HashMap<String, String> fresh) throws SQLException {
        var before = connection.setSavepoint();
        try {
            return explain(connection, sample, statement, fresh);
        } catch (SQLException e) {
            connection.rollback(before);
            System.out.println("not explained: " + e.getMessage().lines().findFirst().orElse(""));
            return null;
        }
    }

    /** What says who reads is said, not explained; it holds until the transaction ends. */
    private Line explain(Connection connection, Recorder.Sample sample, Trace.Statement statement, HashMap<String, String> fresh) throws SQLException {
        boolean setting = statement.sql().contains("set_config");
        try (var prepared = Recorder.prepared(connection, setting ? "" : "explain (analyze, buffers) ", statement, sample, fresh)) {
            var rows = prepared.executeQuery();
            var plan = new StringBuilder();
            while (rows.next()) {
                plan.append(setting ? "" : rows.getString(1)).append('\n');
            }
            var found = SEQUENTIAL.matcher(plan);
            var sequential = new HashSet<String>();
            while (found.find()) {
                if (large.contains(found.group(1))) {
                    sequential.add(found.group(1));
                }
            }
            var sql = statement.sql().replaceAll("\\s+", " ").strip();
            return new Line(sample.operation().title, sql.substring(0, Math.min(150, sql.length())), time(plan, "Planning"), time(plan, "Execution"), String.join(" ", sequential), plan.toString());
        }
    }

    private static double time(CharSequence plan, String name) {
        var found = TIME.matcher(plan);
        while (found.find()) {
            if (found.group(1).equals(name)) {
                return Double.parseDouble(found.group(2));
            }
        }
        return 0;
    }
}

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * The same statements as raw SQL: what PostgreSQL was told during some operations is said to it again at the same rate over
 * plain JDBC, as the application role with the same settings, so under row-level security and with the log, and committed.
 * What is left is what the program itself costs.
 */
final class Raw {
    private static final int SAMPLES = 60;
    private static final int CONNECTIONS = 8;

    private final Recorder recorder;
    private final Machine machine;

    Raw(Recorder recorder, Machine machine) {
        this.recorder = recorder;
        this.machine = machine;
    }

    void run(List<Visitor> visitors, int seconds, int rate, Figures of, double cost) throws Exception {
        var samples = recorder.record(visitors, SAMPLES, true);
        var figures = new Figures();
        var connections = new ArrayBlockingQueue<Connection>(CONNECTIONS);
        for (int i = 0; i < CONNECTIONS; i++) {
            var connection = recorder.connect("mille_app", "mille");
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
            double ratio = of.median(one.title) / figures.median(one.title);
            if (!Double.isNaN(ratio)) {
                System.out.printf("%s: %.1f times raw SQL at the median%n", one.title, ratio);
            }
        }
        for (var connection : connections) {
            connection.close();
        }
    }

    private void play(List<Recorder.Sample> samples, ArrayBlockingQueue<Connection> connections, int seconds, int rate, Figures figures) throws Exception {
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

    private static void once(Recorder.Sample sample, ArrayBlockingQueue<Connection> connections, long wanted, Figures figures) throws Exception {
        // the same row is written by one at a time, as people do
        sample.one().lock();
        var connection = connections.take();
        try {
            var fresh = new HashMap<String, String>();
            for (var transaction : sample.transactions()) {
                for (var statement : transaction) {
                    try (var prepared = Recorder.prepared(connection, "", statement, sample, fresh)) {
                        read(prepared);
                    }
                }
                connection.commit();
            }
            figures.took(sample.operation().title, System.nanoTime() - wanted);
        } catch (SQLException e) {
            connection.rollback();
            figures.error(sample.operation().title + ": " + e.getMessage().lines().findFirst().orElse(""));
        } finally {
            connections.add(connection);
            sample.one().unlock();
        }
    }

    private static void read(PreparedStatement prepared) throws SQLException {
        if (prepared.execute()) {
            var rows = prepared.getResultSet();
            while (rows.next()) {
                rows.getObject(1);
            }
        }
    }
}

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;

/** Has operations done once more while an embedded PostgreSQL writes down what it is told, and can say it again. */
final class Recorder {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-([0-9a-f])[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");

    record Sample(Operation operation, List<List<Trace.Statement>> transactions, long since, ReentrantLock one) {
        Sample(Operation operation, List<List<Trace.Statement>> transactions, long since) {
            this(operation, transactions, since, new ReentrantLock());
        }

        boolean repeatable() {
            return transactions.stream().flatMap(List::stream).noneMatch(one -> one.sql().startsWith("insert into screening.answer ("));
        }
    }

    private final Path folder;

    Recorder(String folder) {
        this.folder = Path.of(folder);
    }

    /** Families of at least eighty events; with the contacts that come along, three hundred moments on their thread. */
    List<String> longRecords() throws Exception {
        try (var connection = connect("mille_admin", "mille");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select family from family.event group by family having count(*) >= 80")) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    /** @param repeatable only what can be done twice: a first answer to a question is given once */
    List<Sample> record(List<Visitor> visitors, int number, boolean repeatable) throws Exception {
        var trace = new Trace(folder.resolve("server.log"));
        var samples = new ArrayList<Sample>();
        var random = new Random(7);
        configure("alter system set log_line_prefix = '" + Trace.PREFIX + "'", "alter system set log_min_duration_statement = 0");
        try {
            while (samples.size() < number) {
                // explained is each as often as the others; measured as often as it is done
                var operation = repeatable ? Operation.any(random) : Operation.values()[samples.size() % Operation.values().length];
                var visitor = visitors.get(random.nextInt(visitors.size()));
                trace.mark();
                if (operation.by(visitor, random, new Mark(trace, operation.title))) {
                    Thread.sleep(50);
                    var sample = new Sample(operation, trace.transactions(), trace.since());
                    if (!repeatable || sample.repeatable()) {
                        samples.add(sample);
                    }
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

    /** The statement with its values; ids made for the operation are others each time. */
    static PreparedStatement prepared(Connection connection, String before, Trace.Statement statement, Sample sample, Map<String, String> fresh)
            throws SQLException {
        var prepared = connection.prepareStatement(before + statement.sql());
        for (int i = 0; i < statement.values().size(); i++) {
            var value = statement.values().get(i);
            prepared.setObject(i + 1, value == null ? null : renewed(value, sample.since(), fresh), Types.OTHER);
        }
        return prepared;
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

    Connection connect(String role, String database) throws Exception {
        var port = Files.readAllLines(folder.resolve("data/postmaster.pid")).get(3).strip();
        var password = Files.readString(folder.resolve("passwords").resolve(role));
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, role, password);
    }
}

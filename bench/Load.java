import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Professionals at work: an open loop of operations at a fixed rate against any base URL. With a JDK 25 and nothing else:
 *
 * <pre>java bench/Load.java --base=http://localhost:8080 --staff=3000</pre>
 *
 * {@code --program} and {@code --database} are process ids on this machine, for CPU and memory. {@code --postgres} is the
 * folder of an embedded database, for the same statements as raw SQL in the same run (see {@link Raw}; needs the driver on
 * the class path), or, with {@code --plans}, for the plans of those statements instead of a load. {@code bench/run} does all of it.
 *
 * <p>{@code --only="open queue,open full record"} does these alone, each as often, by those who have such a queue or record.
 *
 * <p>The time of a request runs from the moment it was due, so that a slow server cannot hide by being asked less; a form
 * is sent when its page has come, and its time runs from there.
 */
public class Load {
    private final Map<String, String> options;
    private final Figures figures = new Figures();
    private final Map<Operation, List<Visitor>> who = new EnumMap<>(Operation.class);

    Load(Map<String, String> options) {
        this.options = options;
    }

    public static void main(String[] arguments) throws Exception {
        var options = new TreeMap<>(Map.of("base", "http://localhost:8080", "rate", "38", "warmup", "120", "seconds", "600",
                "users", "150", "staff", "0", "only", "", "program", "0", "database", "0", "raw", "60"));
        for (var argument : arguments) {
            var pair = argument.replaceFirst("^--", "").split("=", 2);
            options.put(pair[0], pair.length > 1 ? pair[1] : "true");
        }
        new Load(options).run();
    }

    private int number(String name) {
        return Integer.parseInt(options.get(name));
    }

    private void run() throws Exception {
        var visitors = signIn();
        System.out.printf("%d signed in, %d families among them, %d each at most%n", visitors.size(),
                visitors.stream().mapToInt(Visitor::families).sum(), visitors.stream().mapToInt(Visitor::families).max().orElse(0));
        if (options.containsKey("plans")) {
            new Plans(new Recorder(options.get("postgres"))).print(visitors);
            return;
        }
        var only = Operation.named(options.get("only"));
        if (!only.isEmpty()) {
            prepare(visitors, only);
        }
        try (var machine = new Machine(number("program"), number("database"))) {
            loop(visitors, number("warmup"), false);
            long program = machine.programCpu();
            long database = machine.databaseCpu();
            loop(visitors, number("seconds"), true);
            double operations = Math.max(1.0, number("seconds") * (double) number("rate"));
            double programCost = (machine.programCpu() - program) / operations;
            double databaseCost = (machine.databaseCpu() - database) / operations;
            figures.print("request");
            figures.printByTime();
            System.out.printf("CPU per operation: program %.1f ms, database %.1f ms%n", programCost, databaseCost);
            System.out.printf("memory at most: program %d MB, database %d MB%n", machine.programPeakMb(), machine.databasePeakMb());
            if (only.isEmpty() && options.containsKey("postgres")) {
                new Raw(new Recorder(options.get("postgres")), machine).run(visitors, number("raw"), number("rate"), figures, programCost + databaseCost);
            }
        }
        if (figures.errors() > 0) {
            System.exit(1);
        }
    }

    /** Who can do each of them: she opens a queue that has something in it, or a record of hers as long as they get. */
    private void prepare(List<Visitor> visitors, List<Operation> only) throws Exception {
        var longOnes = options.containsKey("postgres") ? new Recorder(options.get("postgres")).longRecords() : List.<String>of();
        for (var visitor : visitors) {
            visitor.lookForAQueue();
            visitor.lookForFullRecords(longOnes);
        }
        for (var operation : only) {
            var able = visitors.stream().filter(operation::fits).toList();
            System.out.printf("%s: %d of those signed in%n", operation.title, able.size());
            if (able.isEmpty()) {
                throw new IllegalStateException("Nobody can " + operation.title + ": more users, --postgres, or --requests at the start");
            }
            who.put(operation, able);
        }
    }

    private void loop(List<Visitor> visitors, int seconds, boolean counted) throws Exception {
        var random = new Random(20261125 + seconds);
        var only = Operation.named(options.get("only"));
        long step = 1_000_000_000L / number("rate");
        long start = System.nanoTime();
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long due = 0; due < seconds * 1_000_000_000L; due += step) {
                long wait = start + due - System.nanoTime();
                if (wait > 0) {
                    TimeUnit.NANOSECONDS.sleep(wait);
                }
                var operation = only.isEmpty() ? Operation.any(random) : only.get(random.nextInt(only.size()));
                var able = only.isEmpty() ? visitors : who.get(operation);
                var visitor = able.get(random.nextInt(able.size()));
                int seed = random.nextInt();
                long wanted = start + due;
                workers.submit(() -> once(visitor, operation, new Random(seed), wanted, counted));
            }
        }
    }

    private void once(Visitor visitor, Operation operation, Random random, long wanted, boolean counted) {
        try {
            boolean fine = operation.by(visitor, random, watch(operation.single() ? wanted : 0, counted));
            if (!fine) {
                figures.error(operation.title + ": unexpected answer");
            }
        } catch (Exception e) {
            figures.error(operation.title + ": " + e.getClass().getSimpleName() + " " + e.getMessage());
        }
    }

    private Stopwatch watch(long wanted, boolean counted) {
        return new Stopwatch() {
            @Override
            public <T> T time(String operation, Callable<T> request) throws Exception {
                long from = wanted == 0 ? System.nanoTime() : wanted;
                var answer = request.call();
                if (counted) {
                    figures.took(operation, System.nanoTime() - from);
                }
                return answer;
            }
        };
    }

    private List<Visitor> signIn() throws Exception {
        var ids = professionals();
        var visitors = new ArrayList<Visitor>();
        for (int i = 0; i < ids.size() && visitors.size() < number("users"); i++) {
            var visitor = new Visitor(options.get("base"));
            if (visitor.signIn(ids.get(i))) {
                visitors.add(visitor);
            }
        }
        if (visitors.isEmpty()) {
            throw new IllegalStateException("Nobody who accompanies families could sign in");
        }
        return visitors;
    }

    /** Some of the generated staff, spread evenly; without any, those the sign-in page offers. */
    private List<String> professionals() throws Exception {
        var ids = new ArrayList<String>();
        int staff = number("staff");
        for (int i = 0; i < staff; i += Math.max(1, staff / number("users"))) {
            ids.add(UUID.nameUUIDFromBytes(("professional:bulk-" + i).getBytes(StandardCharsets.UTF_8)).toString());
        }
        if (ids.isEmpty()) {
            var found = Pattern.compile("name=\"professional\" value=\"([^\"]+)\"").matcher(new Visitor(options.get("base")).get("/sign-in").body());
            while (found.find()) {
                ids.add(found.group(1));
            }
        }
        return ids;
    }
}

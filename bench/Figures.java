import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** How long each operation took, and what went wrong. */
final class Figures {
    private static final long HALF_MINUTE = 30_000_000_000L;
    private final Map<String, ConcurrentLinkedQueue<Long>> micros = new ConcurrentHashMap<>();
    private final Map<Long, ConcurrentLinkedQueue<Long>> byTime = new ConcurrentHashMap<>();
    private final long begun = System.nanoTime();
    private final Map<String, AtomicInteger> errors = new ConcurrentHashMap<>();

    void took(String operation, long nanos) {
        micros.computeIfAbsent(operation, _ -> new ConcurrentLinkedQueue<>()).add(nanos / 1000);
        byTime.computeIfAbsent((System.nanoTime() - begun) / HALF_MINUTE, _ -> new ConcurrentLinkedQueue<>()).add(nanos / 1000);
    }

    void error(String kind) {
        errors.computeIfAbsent(kind, _ -> new AtomicInteger()).incrementAndGet();
    }

    int count() {
        return micros.values().stream().mapToInt(ConcurrentLinkedQueue::size).sum();
    }

    int errors() {
        return errors.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    double median(String operation) {
        var values = new ArrayList<>(micros.getOrDefault(operation, new ConcurrentLinkedQueue<>()));
        values.sort(null);
        return values.isEmpty() ? Double.NaN : at(values, 0.5);
    }

    void print(String title) {
        System.out.printf("%n| %-22s | %7s | %8s | %8s | %8s | %8s |%n", title, "count", "p50 ms", "p95 ms", "p99 ms", "max ms");
        System.out.println("|---|---|---|---|---|---|");
        var all = new ArrayList<Long>();
        new TreeMap<>(micros).forEach((operation, values) -> {
            all.addAll(values);
            line(operation, new ArrayList<>(values));
        });
        line("all", all);
        System.out.printf("%nerrors: %d %s%n", errors(), new TreeMap<>(errors));
    }

    /** A stall of the machine, a vacuum or a checkpoint is seen by when it was. */
    void printByTime() {
        System.out.printf("%n| half minute | %7s | %8s | %8s |%n|---|---|---|---|%n", "count", "p50 ms", "p95 ms");
        new TreeMap<>(byTime).forEach((when, values) -> {
            var sorted = new ArrayList<>(values);
            sorted.sort(null);
            System.out.printf("| %11d | %7d | %8.1f | %8.1f |%n", when + 1, sorted.size(), at(sorted, 0.5), at(sorted, 0.95));
        });
    }

    private static void line(String name, List<Long> values) {
        values.sort(null);
        if (!values.isEmpty()) {
            System.out.printf("| %-22s | %7d | %8.1f | %8.1f | %8.1f | %8.1f |%n", name, values.size(),
                    at(values, 0.5), at(values, 0.95), at(values, 0.99), at(values, 1));
        }
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(sorted.size() * share))) / 1000.0;
    }
}

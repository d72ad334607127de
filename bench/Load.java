import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;

/**
 * Professionals at work: an open loop of requests at a fixed rate against any base URL, each one what a browser without
 * JavaScript would send. Run with a JDK 25, nothing else:
 *
 * <pre>java bench/Load.java --base=http://localhost:8080 --rate=50 --warmup=120 --seconds=600 --users=100 --pid=$(pgrep -f mille.jar)</pre>
 *
 * The time of a request runs from the moment it was due, so that a slow server cannot hide by being asked less.
 */
public class Load {
    private static final Pattern FAMILY = Pattern.compile("href=\"/families/([0-9a-f-]{36})\"[^>]*>([^<]{2,60})<");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    enum Operation {
        MY_DAY(25),
        SEARCH(20),
        OPEN_RECORD(30),
        SAVE_ANSWERS(15),
        SAVE_PLAN(10);

        final int share;

        Operation(int share) {
            this.share = share;
        }
    }

    private final Map<String, String> options;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Map<Operation, ConcurrentLinkedQueue<Long>> micros = new ConcurrentHashMap<>();
    private final AtomicInteger errors = new AtomicInteger();
    private final ConcurrentHashMap<String, AtomicInteger> errorKinds = new ConcurrentHashMap<>();
    private volatile boolean measuring;

    Load(Map<String, String> options) {
        this.options = options;
        Arrays.stream(Operation.values()).forEach(one -> micros.put(one, new ConcurrentLinkedQueue<>()));
    }

    public static void main(String[] arguments) throws Exception {
        var options = new TreeMap<>(Map.of(
                "base", "http://localhost:8080", "rate", "50", "warmup", "120", "seconds", "600", "users", "60", "staff", "0"));
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
        var users = signIn();
        System.out.printf("%d users signed in, %d families among them%n", users.size(), users.stream().mapToInt(u -> u.families.size()).sum());
        var random = new Random(20261125);
        var shares = new ArrayList<Operation>();
        for (var operation : Operation.values()) {
            for (int i = 0; i < operation.share; i++) {
                shares.add(operation);
            }
        }
        long start = System.nanoTime();
        long step = 1_000_000_000L / number("rate");
        long warm = number("warmup") * 1_000_000_000L;
        long end = warm + number("seconds") * 1_000_000_000L;
        long[] cpu = {0, 0};
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long due = 0; due < end; due += step) {
                long wait = start + due - System.nanoTime();
                if (wait > 0) {
                    TimeUnit.NANOSECONDS.sleep(wait);
                }
                if (due >= warm && !measuring) {
                    cpu[0] = serverCpuMillis();
                    measuring = true;
                }
                var user = users.get(random.nextInt(users.size()));
                var operation = shares.get(random.nextInt(shares.size()));
                int seed = random.nextInt();
                long wanted = start + due;
                boolean counted = measuring;
                workers.submit(() -> once(user, operation, new Random(seed), wanted, counted));
            }
        }
        cpu[1] = serverCpuMillis();
        report(cpu[1] - cpu[0]);
    }

    private void once(User user, Operation operation, Random random, long wanted, boolean counted) {
        try {
            boolean fine = switch (operation) {
                case MY_DAY -> user.get("/").statusCode() == 200;
                case SEARCH -> user.get("/families?q=" + encode(user.someName(random))).statusCode() == 200;
                case OPEN_RECORD -> user.get("/families/" + user.someFamily(random)).statusCode() == 200;
                case SAVE_ANSWERS -> user.saveAnswers(random);
                case SAVE_PLAN -> user.savePlan(random);
            };
            if (counted) {
                micros.get(operation).add(user.lastMicros(wanted));
                if (!fine) {
                    error(operation + " unexpected answer");
                }
            }
        } catch (Exception e) {
            error(operation + " " + e.getClass().getSimpleName() + " " + e.getMessage());
        }
    }

    private void error(String kind) {
        errors.incrementAndGet();
        errorKinds.computeIfAbsent(kind, _ -> new AtomicInteger()).incrementAndGet();
    }

    private List<User> signIn() throws Exception {
        var page = http.send(
                        HttpRequest.newBuilder(URI.create(options.get("base") + "/sign-in")).GET().build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        var ids = new ArrayList<String>();
        for (int i = 0; i < number("staff"); i++) {
            ids.add(UUID.nameUUIDFromBytes(("professional:bulk-" + i).getBytes(StandardCharsets.UTF_8)).toString());
        }
        if (ids.isEmpty()) {
            var found = Pattern.compile("name=\"professional\" value=\"([^\"]+)\"").matcher(page);
            while (found.find()) {
                ids.add(found.group(1));
            }
        }
        var users = new ArrayList<User>();
        for (int i = 0; users.size() < number("users") && i < number("users") * 3; i++) {
            var user = new User(ids.get(i % ids.size()));
            if (user.signIn()) {
                users.add(user);
            }
        }
        if (users.isEmpty()) {
            throw new IllegalStateException("Nobody who accompanies families could sign in");
        }
        return users;
    }

    private long serverCpuMillis() throws IOException {
        if (!options.containsKey("pid")) {
            return 0;
        }
        long ticks = 0;
        for (var pid : options.get("pid").split(",")) {
            var stat = Files.readString(Path.of("/proc", pid, "stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            ticks += Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        }
        return ticks * 10;
    }

    private void report(long cpuMillis) {
        System.out.printf("%n%-14s %8s %9s %9s %9s %9s%n", "operation", "count", "p50 ms", "p95 ms", "p99 ms", "max ms");
        var all = new ArrayList<Long>();
        micros.forEach((operation, values) -> all.addAll(values));
        new TreeMap<>(micros).forEach((operation, values) -> line(operation.name(), new ArrayList<>(values)));
        line("ALL", all);
        System.out.printf("errors %d %s%n", errors.get(), errorKinds);
        if (cpuMillis > 0) {
            System.out.printf("server CPU %.1f ms per operation%n", (double) cpuMillis / Math.max(1, all.size()));
        }
    }

    private static void line(String name, List<Long> values) {
        values.sort(null);
        if (!values.isEmpty()) {
            System.out.printf(
                    "%-14s %8d %9.1f %9.1f %9.1f %9.1f%n", name, values.size(), at(values, 0.5), at(values, 0.95), at(values, 0.99), at(values, 1));
        }
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(sorted.size() * share))) / 1000.0;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** One signed-in professional. */
    private final class User {
        private final String professional;
        private final Map<String, String> cookies = new ConcurrentHashMap<>(Map.of("mille-language", "fr"));
        private final List<String> families = new ArrayList<>();
        private final List<String> names = new ArrayList<>();
        private final Map<String, String> domainPages = new ConcurrentHashMap<>();
        private final ReentrantLock oneFormAtATime = new ReentrantLock();
        private static final ThreadLocal<Long> ENDED = ThreadLocal.withInitial(() -> 0L);
        private static final ThreadLocal<Long> BEFORE = ThreadLocal.withInitial(() -> 0L);

        User(String professional) {
            this.professional = professional;
        }

        boolean signIn() throws Exception {
            var token = token(get("/sign-in").body());
            var answer = post("/sign-in", List.of(Map.entry("professional", professional), Map.entry("_csrf", token)));
            if (answer.statusCode() != 303) {
                return false;
            }
            var page = get("/families");
            var found = FAMILY.matcher(page.body());
            while (found.find()) {
                if (!families.contains(found.group(1))) {
                    families.add(found.group(1));
                    names.add(found.group(2).strip().split(" ")[0]);
                }
            }
            return !families.isEmpty();
        }

        String someFamily(Random random) {
            return families.get(random.nextInt(families.size()));
        }

        String someName(Random random) {
            return names.get(random.nextInt(names.size()));
        }

        /** From when the last request was due: waiting in line counts, preparing its form does not. */
        long lastMicros(long wanted) {
            long prepared = BEFORE.get();
            return (ENDED.get() - Math.max(wanted, prepared)) / 1000;
        }

        boolean savePlan(Random random) throws Exception {
            oneFormAtATime.lock();
            try {
                var path = "/families/" + someFamily(random) + "/plan";
                var form = form(get(path).body(), path);
                BEFORE.set(System.nanoTime());
                return post(path, form).statusCode() == 303;
            } finally {
                oneFormAtATime.unlock();
            }
        }

        boolean saveAnswers(Random random) throws Exception {
            oneFormAtATime.lock();
            try {
                var family = someFamily(random);
                var page = domainPages.containsKey(family) ? domainPages.get(family) : start(family);
                domainPages.put(family, page);
                var body = get(page).body();
                var form = withAnswers(form(body, page), body, random);
                BEFORE.set(System.nanoTime());
                return post(page, form).statusCode() == 303;
            } finally {
                oneFormAtATime.unlock();
            }
        }

        private String start(String family) throws Exception {
            var list = "/families/" + family + "/screenings";
            var fresh = get(list + "/new");
            if (fresh.statusCode() != 200) {
                throw new IllegalStateException("no new screening: " + fresh.statusCode());
            }
            var answer = post(list, withAnswers(form(fresh.body(), list), fresh.body(), new Random(1)));
            var location = answer.headers().firstValue("Location").orElseThrow();
            return location.replaceFirst("/[a-z-]+(\\?.*)?$", "/housing");
        }

        HttpResponse<String> get(String path) throws Exception {
            return send(HttpRequest.newBuilder(URI.create(options.get("base") + path)).GET());
        }

        private HttpResponse<String> post(String path, List<Map.Entry<String, String>> fields) throws Exception {
            var body = new StringBuilder();
            fields.forEach(field -> body.append(body.isEmpty() ? "" : "&").append(encode(field.getKey())).append('=').append(encode(field.getValue())));
            return send(HttpRequest.newBuilder(URI.create(options.get("base") + path))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
        }

        private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
            var line = new StringBuilder();
            cookies.forEach((name, value) -> line.append(line.isEmpty() ? "" : "; ").append(name).append('=').append(value));
            var answer = http.send(
                    request.header("Cookie", line.toString()).header("Accept", "text/html").timeout(Duration.ofSeconds(30)).build(),
                    HttpResponse.BodyHandlers.ofString());
            ENDED.set(System.nanoTime());
            answer.headers().allValues("Set-Cookie").forEach(cookie -> {
                var pair = cookie.split(";", 2)[0].split("=", 2);
                cookies.put(pair[0], pair[1]);
            });
            return answer;
        }
    }

    private static String token(String body) {
        var found = TOKEN.matcher(body);
        if (!found.find()) {
            throw new IllegalStateException("no form token on the page");
        }
        return found.group(1);
    }

    /** The fields of the form that posts to this address, as a browser would send them untouched. */
    private static List<Map.Entry<String, String>> form(String body, String action) {
        int from = body.indexOf("action=\"" + action);
        if (from < 0) {
            throw new IllegalStateException("no form for " + action);
        }
        var text = body.substring(from, body.indexOf("</form>", from));
        var fields = new ArrayList<Map.Entry<String, String>>();
        var tags = Pattern.compile("<(input|select|textarea)\\b([^>]*)>([^<]*)").matcher(text);
        while (tags.find()) {
            var name = attribute(tags.group(2), "name");
            if (name == null) {
                continue;
            }
            var value = attribute(tags.group(2), "value");
            switch (tags.group(1)) {
                case "textarea" -> fields.add(Map.entry(name, tags.group(3)));
                case "select" -> {
                    var options = text.substring(tags.end(), text.indexOf("</select>", tags.end()));
                    var chosen = Pattern.compile("<option([^>]*)\\bselected").matcher(options);
                    var picked = chosen.find() ? attribute(chosen.group(1), "value") : null;
                    fields.add(Map.entry(name, picked == null ? "" : picked));
                }
                default -> {
                    var type = attribute(tags.group(2), "type");
                    boolean choice = "radio".equals(type) || "checkbox".equals(type);
                    if (!choice || Pattern.compile("\\bchecked\\b").matcher(tags.group(2)).find()) {
                        fields.add(Map.entry(name, value == null ? "" : value));
                    }
                }
            }
        }
        return fields;
    }

    /** Picks one answer for every group of radio buttons of the page that has none. */
    private static List<Map.Entry<String, String>> withAnswers(List<Map.Entry<String, String>> form, String body, Random random) {
        var fields = new ArrayList<>(form);
        var groups = new LinkedHashMap<String, List<String>>();
        var radios = Pattern.compile("<input\\b([^>]*type=\"radio\"[^>]*)>").matcher(body);
        while (radios.find()) {
            var name = attribute(radios.group(1), "name");
            var value = attribute(radios.group(1), "value");
            if (name != null && value != null) {
                groups.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
            }
        }
        groups.forEach((name, values) -> {
            fields.removeIf(field -> field.getKey().equals(name));
            fields.add(Map.entry(name, values.get(random.nextInt(Math.min(2, values.size())))));
        });
        return fields;
    }

    private static String attribute(String tag, String name) {
        var found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1).replace("&amp;", "&").replace("&#34;", "\"").replace("&#39;", "'").replace("&lt;", "<").replace("&gt;", ">") : null;
    }
}

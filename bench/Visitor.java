import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;

/** One signed-in professional, and what her browser sends without JavaScript. */
final class Visitor {
    /** A request in the queue, and no other page beside it. */
    private static final Pattern REQUEST = Pattern.compile("href=\"/requests/[0-9a-f]{8}-[0-9a-f-]{27}\"");

    private static final Pattern FAMILY = Pattern.compile("href=\"/families/([0-9a-f-]{36})\"[^>]*>(?:<[^>]+>)*([^<]{2,60})<");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final String base;
    private final Map<String, String> cookies = new ConcurrentHashMap<>(Map.of("mille-language", "fr"));
    private final List<String> families = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<String> full = new ArrayList<>();
    private boolean queue;
    private final Map<String, String> domainPages = new ConcurrentHashMap<>();
    private final java.util.Set<String> withoutSteps = ConcurrentHashMap.newKeySet();

    /** She fills in one form at a time, as people do. */
    private final ReentrantLock pen = new ReentrantLock();

    Visitor(String base) {
        this.base = base;
    }

    /** Whether she accompanies families and is in. */
    boolean signIn(String professional) throws Exception {
        var page = TOKEN.matcher(get("/sign-in").body());
        if (!page.find()) {
            throw new IllegalStateException("no sign-in at " + base);
        }
        var answer = post("/sign-in", new Form(List.of(Map.entry("professional", professional), Map.entry("_csrf", page.group(1)))));
        if (answer.statusCode() != 303) {
            return false;
        }
        var found = FAMILY.matcher(get("/families?all=yes").body());
        while (found.find()) {
            if (!families.contains(found.group(1))) {
                families.add(found.group(1));
                names.add(found.group(2).strip().split(" ")[0]);
            }
        }
        return !families.isEmpty();
    }

    int families() {
        return families.size();
    }

    private String someFamily(Random random) {
        return families.get(random.nextInt(families.size()));
    }

    boolean myDay() throws Exception {
        return get("/").statusCode() == 200;
    }

    boolean search(Random random) throws Exception {
        return get("/families?q=" + encode(names.get(random.nextInt(names.size())))).statusCode() == 200;
    }

    boolean openRecord(Random random) throws Exception {
        return get("/families/" + someFamily(random)).statusCode() == 200;
    }

    boolean openPartOfARecord(String part, Random random) throws Exception {
        return get("/families/" + someFamily(random) + part).statusCode() == 200;
    }

    boolean openQueue() throws Exception {
        return get("/requests").statusCode() == 200;
    }

    /** Looks once whether anything waits for her or her house. */
    void lookForAQueue() throws Exception {
        queue = REQUEST.matcher(get("/requests").body()).results().count() > 20;
    }

    boolean hasQueue() {
        return queue;
    }

    /** @param longOnes families with a history as long as it gets */
    void lookForFullRecords(Collection<String> longOnes) {
        families.stream().filter(longOnes::contains).forEach(full::add);
    }

    int fullRecords() {
        return full.size();
    }

    /** One of them; of somebody who has none, any: where it is only explained. */
    boolean openFullRecord(Random random) throws Exception {
        var some = full.isEmpty() ? families : full;
        return get("/families/" + some.get(random.nextInt(some.size()))).statusCode() == 200;
    }

    /** Changes the day of a step; opening the plan before counts as an operation of its own. */
    boolean savePlan(Random random, Stopwatch watch) throws Exception {
        pen.lock();
        try {
            for (int tries = 0; tries < 20; tries++) {
                var family = someFamily(random);
                if (withoutSteps.contains(family)) {
                    continue;
                }
                var path = "/families/" + family + "/plan";
                var body = watch.time("open plan", () -> get(path)).body();
                var day = LocalDate.now().plusDays(ThreadLocalRandom.current().nextInt(2, 60)).toString();
                var form = Form.of(body, path).changed(Pattern.compile("s\\.[0-9a-f-]{36}\\.(due|day)"), _ -> day);
                if (form.isEmpty()) {
                    withoutSteps.add(family);
                    continue;
                }
                return watch.time("save plan", () -> post(path, form.get())).statusCode() == 303;
            }
            return false;
        } finally {
            pen.unlock();
        }
    }

    /** Answers one page of questions: of a conversation begun before, or of a new one, begun without being timed. */
    boolean saveAnswers(Random random, Stopwatch watch) throws Exception {
        pen.lock();
        try {
            var begun = List.copyOf(domainPages.keySet());
            var family = begun.isEmpty() || random.nextBoolean() ? someFamily(random) : begun.get(random.nextInt(begun.size()));
            var known = domainPages.get(family);
            var page = known == null ? start(family) : known;
            domainPages.put(family, page);
            var body = watch.time("open questions", () -> get(page)).body();
            var form = Form.of(body, page).answered(body, random, name -> !name.equals("help") && !name.startsWith("_"));
            return watch.time("save answers", () -> post(page, form)).statusCode() == 303;
        } finally {
            pen.unlock();
        }
    }

    private String start(String family) throws Exception {
        var list = "/families/" + family + "/screenings";
        var fresh = get(list + "/new");
        if (fresh.statusCode() != 200) {
            throw new IllegalStateException("no new screening: " + fresh.statusCode());
        }
        var answer = post(list, Form.of(fresh.body(), list).answered(fresh.body(), new Random(1), _ -> true));
        var location = answer.headers().firstValue("Location").orElseThrow(() -> new IllegalStateException("screening not begun: " + answer.statusCode()));
        return location.replaceFirst("^https?://[^/]+", "").replaceFirst("(/screenings/[0-9a-f-]{36}).*$", "$1/housing");
    }

    HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    private HttpResponse<String> post(String path, Form form) throws Exception {
        var body = new StringBuilder();
        form.fields().forEach(field -> body.append(body.isEmpty() ? "" : "&").append(encode(field.getKey())).append('=').append(encode(field.getValue())));
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        var line = new StringBuilder();
        cookies.forEach((name, value) -> line.append(line.isEmpty() ? "" : "; ").append(name).append('=').append(value));
        var answer = HTTP.send(
                request.header("Cookie", line.toString()).header("Accept", "text/html").timeout(Duration.ofSeconds(30)).build(),
                HttpResponse.BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").forEach(cookie -> {
            var pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        });
        return answer;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

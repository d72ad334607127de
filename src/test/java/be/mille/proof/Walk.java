package be.mille.proof;

import be.mille.architecture.AccessMatrix;
import be.mille.architecture.AccessMatrix.Route;
import be.mille.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What somebody asks for who is looking for something: pages, searches, papers, links, wrong input; decided by a seed. */
final class Walk {
    /** These end the walk or the family instead of asking for something. */
    private static final List<String> NOT_WALKED = List.of(
            "/me/sign-out-everywhere", "/me/act-as", "/families/{family}/access/step-back", "/sign-in", "/here/leave");

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
    private static final List<String> STEPS = List.of(
            "opening",
            "housing",
            "depression",
            "violence",
            "fgm",
            "residence",
            "substance",
            "parent-mood",
            "resume",
            "nothing-of-the-kind");
    private static final List<String> WORDS =
            List.of("", "Mina", "Mina 3", "Karim", "refuge", "Haddad", "violence", "raconté", "Secr", "%", "'", "zzz");
    private static final List<String> QUERIES = List.of(
            "",
            "",
            "",
            "?q=WORD",
            "?lang=nl",
            "?page=2",
            "?page=-1",
            "?weeks=1",
            "?weeks=52",
            "?all=yes",
            "?all=1",
            "?missing=yes",
            "?version=1",
            "?back=/families",
            "?sort=name",
            "?filter=today",
            "?after=0",
            "?other=ID",
            "?person=ID",
            "?subject=C3",
            "?subject=C6&by=ID&who=ID",
            "?q=WORD&page=1");
    private static final String UNKNOWN = "018f3f00-0000-7000-8000-000000000000";

    private final Twins twins;
    private final String who;
    private final HiddenItem item;
    private final Random random;
    private final List<String> links = new ArrayList<>();
    private String tag = "\"none\"";

    /** One request, and how it is said. */
    record Step(String said, Function<Visitor, HttpResponse<String>> request) {}

    /** A request to which the two worlds answered differently. */
    record Leak(HiddenItem item, String who, String said, String difference) {
        @Override
        public String toString() {
            return item + " as " + who + ": " + said + "\n  " + difference;
        }
    }

    Walk(Twins twins, String who, HiddenItem item, long seed) {
        this.twins = twins;
        this.who = who;
        this.item = item;
        this.random = new Random(seed);
    }

    List<Leak> go(int steps) {
        var leaks = new ArrayList<Leak>();
        for (int i = 0; i < steps; i++) {
            ask(next(), leaks);
        }
        return leaks;
    }

    /** Every page there is, once. */
    List<Leak> everyPage() {
        var leaks = new ArrayList<Leak>();
        for (var route : routes("GET")) {
            ask(get(filled(route, twins.scene(item).family.toString())), leaks);
        }
        return leaks;
    }

    /** Where what was written about her has a page of its own, and the lists that lead there. */
    List<Leak> itsOwn() {
        var base = "/families/" + twins.scene(item).family;
        return of(Stream.concat(Stream.of(base, base + "/notes", base + "/referrals"), twins.linked(item).stream()));
    }

    /** What stands where requests are received, and where these are passed on. */
    List<Leak> received() {
        var each = twins.linked(item).stream()
                .filter(one -> one.contains("/referrals/"))
                .map(one -> "/requests" + one.substring(one.lastIndexOf('/')))
                .flatMap(one -> Stream.of(one, one + "/pass-on", one + "/pass-on?category=mental-health"));
        return of(Stream.concat(Stream.of("/", "/?all=TODAY", "/requests"), each));
    }

    private List<Leak> of(Stream<String> pages) {
        var leaks = new ArrayList<Leak>();
        pages.forEach(one -> ask(get(one), leaks));
        return leaks;
    }

    private void ask(Step step, List<Leak> leaks) {
        var answers = twins.ask(who, step.request());
        if (!answers.same()) {
            leaks.add(new Leak(item, who, step.said(), answers.difference()));
        }
        var answer = answers.with();
        answer.headers().firstValue("ETag").ifPresent(one -> tag = one);
        LINK.matcher(answer.body())
                .results()
                .map(one -> one.group(1).replace("&amp;", "&"))
                .filter(one -> links.size() < 400 && !one.startsWith("/sign") && !one.contains("\\"))
                .forEach(links::add);
    }

    private Step next() {
        int kind = random.nextInt(20);
        if (kind < 4 && !links.isEmpty()) {
            return get(pick(links));
        }
        if (kind < 8) {
            return post();
        }
        if (kind == 8) {
            var fields = Map.of("language", pick(List.of("fr", "nl", "de", "en")), "return", "/families");
            return new Step("POST /language " + fields, visitor -> visitor.post("/language", fields));
        }
        return get(filled(pick(routes("GET")), family()) + query());
    }

    private Step get(String path) {
        var headers = random.nextInt(6) == 0 ? Map.of("If-None-Match", tag) : Map.<String, String>of();
        return new Step("GET " + path + " " + headers, visitor -> visitor.bytes(path, headers));
    }

    private Step post() {
        var path = filled(pick(routes("POST")), family());
        var fields = Map.of(
                "key",
                new UUID(random.nextLong(), random.nextLong()).toString(),
                "version",
                String.valueOf(random.nextInt(3)),
                pick(List.of("words", "title", "day", "who", "until", "domain", "who", "called")),
                pick(WORDS));
        return new Step("POST " + path + " " + fields, visitor -> visitor.post(path, fields));
    }

    private String query() {
        return pick(QUERIES)
                .replace("WORD", java.net.URLEncoder.encode(pick(WORDS), java.nio.charset.StandardCharsets.UTF_8))
                .replace("ID", pick(twins.ids(item)));
    }

    private String family() {
        return switch (random.nextInt(8)) {
            case 0 -> UNKNOWN;
            case 1 -> twins.scene(pick(List.of(HiddenItem.values()))).family.toString();
            default -> twins.scene(item).family.toString();
        };
    }

    private String filled(Route route, String family) {
        var path = route.pattern()
                .replace("{family}", family)
                .replace("{domain}", pick(STEPS))
                .replace("{code}", pick(STEPS))
                .replace("{version}", "1");
        if (random.nextInt(3) > 0) {
            path = path.replace("{id}", twins.scene(item).screening().toString());
        }
        while (path.contains("{")) {
            path = path.replaceFirst("\\{[^}]+}", pick(twins.ids(item)));
        }
        return path;
    }

    private static List<Route> routes(String method) {
        return AccessMatrix.ROUTES.stream()
                .filter(route -> route.method().equals(method))
                .filter(route -> !NOT_WALKED.contains(route.pattern()))
                .toList();
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}

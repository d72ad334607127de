package be.mille.proof;

import be.mille.architecture.AccessMatrix;
import be.mille.architecture.AccessMatrix.Route;
import be.mille.proof.StandingPairs.Pair;
import be.mille.testing.People;
import be.mille.testing.SeededAccess;
import be.mille.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every page and form of a family, asked for by browsers of those who stand to one in some way. */
final class StandingPages {
    static final long SEED = 1;
    private static final Integer PAIRS = Integer.getInteger("mille.matrix", Scorecard.full() ? Integer.MAX_VALUE : 2);
    private static final String NOBODY = "018f3f00-0000-7000-8000-000000000000";
    private static final String FORM = "018f3f00-0000-7000-8000-000000000002";
    private static final Map<String, String> PLACES =
            Map.of("{domain}", "housing", "{code}", "housing", "{version}", "1", "{day}", "2026-11-20");
    private static final Set<String> OF_A_FAMILY = Set.of("FAMILY_READ", "FAMILY_WRITE", "STEPS_BACK");

    private final World world;
    private final List<Pair> pairs;
    private final SeededAccess access;
    private final Random random = new Random(SEED);
    private final Map<String, String> unknown = new HashMap<>();
    /** Where a check said no to whoever was asking. */
    private final List<Route> checked = new ArrayList<>();

    StandingPages(World world, List<Pair> pairs) {
        this.world = world;
        this.pairs = pairs;
        this.access = world.get(SeededAccess.class);
    }

    private static List<Route> routes() {
        return AccessMatrix.ROUTES.stream()
                .filter(one -> one.pattern().contains("{family}") && OF_A_FAMILY.contains(one.kind()))
                .toList();
    }

    long ask(List<String> wrong) {
        long cells = 0;
        for (var route : routes()) {
            var some = new ArrayList<>(pairs);
            Collections.shuffle(some, random);
            if (route.kind().equals("STEPS_BACK")) {
                some.removeIf(pair -> pair.signed().opens());
            }
            for (var pair : some.subList(0, Math.min(PAIRS, some.size()))) {
                cells++;
                int before = access.refused();
                var why = mismatch(route, pair);
                if (why != null) {
                    wrong.add(pair + " " + route.key() + ": " + why);
                }
                if (access.refused() > before && !pair.signed().opens() && !checked.contains(route)) {
                    checked.add(route);
                }
            }
        }
        return cells;
    }

    /** @return why the answer is not what was signed; null when it is */
    private @Nullable String mismatch(Route route, Pair pair) {
        var answer = call(pair.reader(), route, pair.family().toString());
        int status = answer.statusCode();
        if (pair.signed().opens() && onlyReads(route, pair)) {
            return Set.of(400, 404, 422).contains(status) ? null : "written: status " + status;
        }
        if (!closed(pair)) {
            boolean must = pair.state().isOfTheTeam() && route.kind().equals("FAMILY_READ") && onlyTheFamily(route)
                    || route.pattern().equals("/families/{family}");
            return must && route.method().equals("GET") && status != 200 ? "status " + status : null;
        }
        if (status != 404 && status != 400) {
            return "status " + status;
        }
        var plain = plain(answer, pair.family().toString());
        var nobody = unknown.computeIfAbsent(
                pair.reader() + " " + route.key(), _ -> plain(call(pair.reader(), route, NOBODY), NOBODY));
        return plain.equals(nobody) ? null : Twins.difference(plain, nobody);
    }

    private static boolean closed(Pair pair) {
        return !pair.signed().opens() || !pair.function().accompaniesFamilies();
    }

    /** Who only reads may see a form come back with what is missing in it; nothing of it is taken. */
    private static boolean onlyReads(Route route, Pair pair) {
        return !pair.signed().writes()
                && route.method().equals("POST")
                && route.kind().equals("FAMILY_WRITE");
    }

    private static boolean onlyTheFamily(Route route) {
        return !route.pattern().replace("{family}", "").contains("{");
    }

    /**
     * Control: the checks of some pages are taken away, and, where the database alone still hides her, its wall too.
     *
     * @return of how many it was seen
     */
    int withoutTheirChecks(int controls) {
        var stranger = pairs.stream()
                .filter(one -> one.state() == Standing.NONE && one.function().accompaniesFamilies())
                .findFirst()
                .orElseThrow();
        var midwife = world.people.get(People.MIDWIFE).actor();
        // an item that never was is not found whoever asks: SwappedIdsTests has real ones
        var told = new ArrayList<>(
                checked.stream().filter(StandingPages::onlyTheFamily).toList());
        Collections.shuffle(told, random);
        int caught = 0;
        for (var route : told.subList(0, controls)) {
            try {
                access.letPass(null);
                boolean seen = mismatch(route, stranger) != null;
                access.letPass(midwife);
                if (seen || mismatch(route, stranger) != null) {
                    caught++;
                }
            } finally {
                access.plantNothing();
            }
        }
        return caught;
    }

    private HttpResponse<String> call(String reader, Route route, String family) {
        Visitor visitor = world.visitor(reader);
        var path = route.pattern().replace("{family}", family);
        for (var place : PLACES.entrySet()) {
            path = path.replace(place.getKey(), place.getValue());
        }
        path = path.replaceAll(
                "\\{[^}]+}", UUID.nameUUIDFromBytes(new byte[] {1}).toString());
        return route.method().equals("GET") ? visitor.get(path) : visitor.post(path, Map.of("key", FORM));
    }

    private static String plain(HttpResponse<String> answer, String family) {
        return answer.statusCode() + Nonces.without(answer.body()).replace(family, "FAMILY");
    }
}

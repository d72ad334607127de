package be.mille.proof;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.architecture.AccessMatrix;
import be.mille.architecture.AccessMatrix.Route;
import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * T02: in the requests somebody may make for her own family, ids of somebody else's are put in place of hers. Each is answered
 * as an id that never was, and nothing is written.
 */
@MilleTest
class SwappedIdsTests {
    private static final long SEED = 2;
    private static final int PER_PLACE = Integer.getInteger("mille.swaps", Scorecard.full() ? 25 : 1);
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final String FORM = "018f3f00-0000-7000-8000-000000000002";
    private static final Pattern PLACE = Pattern.compile("\\{[^}]+}");
    private static final List<String> WORDS =
            List.of("{domain}", "{page}", "{code}", "{version}", "{secret}", "{token}");

    @Autowired
    ApplicationContext context;

    @Autowired
    TestClock clock;

    private final Random random = new Random(SEED);
    private World world;
    private Scene own;
    private Scene foreign;
    private List<String> ownIds;
    private List<String> foreignIds;
    private Visitor visitor;
    private Refusals refusals;

    @BeforeEach
    void twoFamiliesOfTwoMidwives() {
        world = World.of(context);
        var name = "Swap" + UUID.randomUUID();
        own = Scene.in(world, HiddenItem.EXCLUSION, true, People.OTHER_MIDWIFE, name);
        foreign = Scene.in(world, HiddenItem.SECOND_PARENT_TALK, true, People.MIDWIFE, name);
        clock.reset();
        ownIds = ids(own, People.OTHER_MIDWIFE);
        foreignIds = ids(foreign, People.MIDWIFE);
        foreignIds.removeAll(ownIds);
        visitor = world.visitor(People.OTHER_MIDWIFE);
        refusals = new Refusals(
                world.owner(), world.people.get(People.OTHER_MIDWIFE).id().value());
    }

    @AfterEach
    void theClockOfTheOthers() {
        clock.reset();
    }

    private List<String> ids(Scene scene, String who) {
        var found = new TreeSet<String>();
        for (var page :
                List.of("", "/plan", "/contacts", "/screenings", "/person/household", "/person/second-parent")) {
            var body =
                    world.visitor(who).get("/families/" + scene.family + page).body();
            // Keys of forms are new each time; people and services of the directory are everybody's.
            ID.matcher(Nonces.without(body)).results().forEach(one -> found.add(one.group()));
        }
        return new ArrayList<>(found.stream()
                .filter(one -> world.owner()
                        .strings("select id::text from directory.professional where id = ?", UUID.fromString(one))
                        .isEmpty())
                .toList());
    }

    @Test
    void anIdOfSomebodyElseIsAnsweredAsOneThatNeverWas() {
        assertThat(foreignIds)
                .contains(foreign.family.toString(), foreign.screening().toString());
        var before = rows();
        var leaks = new ArrayList<String>();
        int swaps = 0;
        for (var route : AccessMatrix.ROUTES) {
            var places = PLACE.matcher(route.pattern())
                    .results()
                    .map(one -> one.group())
                    .toList();
            for (var place : places) {
                if (WORDS.contains(place) || route.pattern().endsWith("/step-back")) {
                    continue;
                }
                for (var id : some(place)) {
                    swaps++;
                    var path = filled(route, place);
                    var difference = difference(route, path, id);
                    if (!difference.isEmpty()) {
                        leaks.add(route.key() + " " + path + " with " + id + "\n  " + difference);
                    }
                }
            }
        }
        swaps += inQueryAndBody(leaks);
        boolean written = !rows().equals(before);
        var silent = List.copyOf(refusals.missing);
        int refused = refusals.looked;
        int caught = caught();
        new Scorecard(
                        "T02",
                        "ids swapped in path, query and body",
                        swaps,
                        leaks.size() + (written ? 1 : 0),
                        SEED,
                        Scorecard.size("mille.swaps"),
                        2,
                        caught)
                .keep();
        new Scorecard(
                        "T02",
                        "ids answered “not there”, looked for as refusals in the log",
                        refused,
                        silent.size(),
                        SEED,
                        Scorecard.size("mille.swaps"),
                        1,
                        shown())
                .keep();
        assertThat(leaks).isEmpty();
        assertThat(silent)
                .as("answered “not there” without a refusal in the log")
                .isEmpty();
        assertThat(shown()).as("a page that is shown leaves none").isOne();
        assertThat(written).as("something was written").isFalse();
    }

    private int inQueryAndBody(List<String> leaks) {
        int swaps = 0;
        var merge = "/families/" + own.family + "/merge";
        for (var id : foreignIds) {
            swaps += 2;
            if (!plain(visitor.get(merge + "?other=" + id), id).equals(unknown(merge + "?other="))) {
                leaks.add("GET merge?other=" + id);
            }
            var never = UUID.randomUUID().toString();
            if (!plain(visitor.post(merge, Map.of("other", id, "key", never)), id)
                    .equals(plain(visitor.post(merge, Map.of("other", never, "key", never)), never))) {
                leaks.add("POST merge other=" + id);
            }
        }
        return swaps;
    }

    private String unknown(String path) {
        var never = UUID.randomUUID().toString();
        return plain(visitor.get(path + never), never);
    }

    /** Where the answer to the id parts from that to one that never was; empty where they are the same. */
    private String difference(Route route, String path, String id) {
        var never = UUID.randomUUID().toString();
        var one = asked(route, path, id);
        var other = asked(route, path, never);
        return one.equals(other) ? "" : Twins.difference(one, other);
    }

    /** The answer, and what the log says of it. */
    private String asked(Route route, String path, String id) {
        refusals.begin();
        var answer = call(route, path.replace("SWAP", id));
        return plain(answer, id) + "\n" + refusals.after(answer, path).replace(id, "ID");
    }

    private HttpResponse<String> call(Route route, String path) {
        return route.method().equals("GET") ? visitor.bytes(path, Map.of()) : visitor.post(path, Map.of("key", FORM));
    }

    private static String plain(HttpResponse<String> answer, String id) {
        return Nonces.without(answer).replace(id, "ID");
    }

    /** Control: an id that is hers is answered otherwise, and a write is seen. */
    @Test
    void herOwnIdIsAnsweredOtherwiseAndAWriteIsSeen() {
        assertThat(caught()).isEqualTo(2);
    }

    private int caught() {
        var route = new Route("GET", "/families/{family}", "FAMILY_READ");
        int caught = difference(route, "/families/SWAP", own.family.toString()).isEmpty() ? 0 : 1;
        var before = rows();
        world.people.runAs(People.OTHER_MIDWIFE, () -> own.step("housing", "Un pas de plus"));
        return caught + (rows().equals(before) ? 0 : 1);
    }

    /** Control: a page that is shown has no refusal among its rows, and one is missed. */
    private int shown() {
        refusals.begin();
        visitor.get("/families/" + own.family);
        return Refusals.is(refusals.since()) ? 0 : 1;
    }

    private List<String> some(String place) {
        if (place.equals("{family}")) {
            return List.of(foreign.family.toString());
        }
        var some = new ArrayList<String>(List.of(foreign.screening().toString()));
        for (int i = 0; i < PER_PLACE; i++) {
            some.add(foreignIds.get(random.nextInt(foreignIds.size())));
        }
        return some;
    }

    private String filled(Route route, String swapped) {
        var path = route.pattern()
                .replaceFirst(Pattern.quote(swapped), "SWAP")
                .replace("{family}", own.family.toString())
                .replace("{id}", own.screening().toString())
                .replace("{domain}", "housing")
                .replace("{code}", "housing")
                .replace("{version}", "1");
        return PLACE.matcher(path).replaceAll(_ -> ownIds.get(random.nextInt(ownIds.size())));
    }

    private Map<String, String> rows() {
        return Rows.of(context.getEnvironment());
    }
}

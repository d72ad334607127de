package be.mille.proof;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.architecture.AccessMatrix;
import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** T14: every answer that names her has its rows in the log, all of one request; and where the log cannot be written, nobody is named. */
@MilleTest
class AuditCompletenessTests {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final List<String> READERS = List.of(People.MIDWIFE, People.DOCTOR, People.SOCIAL_WORKER);
    private static final int ROUNDS = Integer.getInteger("mille.rounds", Scorecard.full() ? 10 : 1);
    private static final String FAMILIES = "/families";

    @Autowired
    ApplicationContext context;

    @Autowired
    TestClock clock;

    private String canary;
    private World world;
    private Scene scene;

    @BeforeEach
    void aFamilyWithANameOfItsOwn() {
        world = World.of(context);
        canary = "Canari" + UUID.randomUUID().toString().substring(0, 8);
        scene = Scene.in(world, HiddenItem.SECOND_PARENT_TALK, true, People.MIDWIFE, canary);
        clock.reset();
    }

    @AfterEach
    void theClockOfTheOthers() {
        clock.reset();
    }

    @Test
    void everyAnswerThatNamesHerIsInTheLogAndNoneIsGivenWithoutIt() {
        var missing = new ArrayList<String>();
        var shown = new ArrayList<String>();
        int named = 0;
        int caught = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (var who : READERS) {
                var visitor = world.visitor(who);
                for (var path : paths(visitor)) {
                    var before = rows(who);
                    if (!visitor.get(path).body().contains(canary)) {
                        continue;
                    }
                    named++;
                    var after = rows(who);
                    if (!complete(path, after.subList(before.size(), after.size()))) {
                        missing.add(who + " " + path);
                    }
                    caught += complete(path, List.of()) ? 0 : 1;
                }
            }
        }
        int open = whereTheLogIsBroken(shown);
        new Scorecard(
                        "T14",
                        "answers that name her, matched with the log; and asked again with the log broken",
                        named + open,
                        missing.size() + shown.size(),
                        14,
                        Scorecard.size("mille.rounds"),
                        named,
                        caught)
                .keep();
        assertThat(missing).isEmpty();
        assertThat(shown).isEmpty();
        assertThat(caught)
                .as("control: an answer without its rows is missed on every page")
                .isEqualTo(named);
        assertThat(named).as("pages that name her").isGreaterThan(25);
    }

    private int whereTheLogIsBroken(List<String> shown) {
        var visitor = world.visitor(People.MIDWIFE);
        var paths = paths(visitor);
        world.owner()
                .run("alter table audit.entry add constraint broken check (actor <> '" + id(People.MIDWIFE)
                        + "') not valid");
        try {
            for (var path : paths) {
                var answer = visitor.get(path);
                if (answer.body().contains(canary)
                        || answer.statusCode() == 200 && path.contains(scene.family.toString())) {
                    shown.add("without a log: " + path);
                }
            }
        } finally {
            world.owner().run("alter table audit.entry drop constraint broken");
        }
        return paths.size();
    }

    /** One request, and on a page of her record at least one row that names it. */
    private boolean complete(String path, List<String> rows) {
        var requests = rows.stream().map(row -> row.split(" ")[0]).distinct().toList();
        boolean ofHer = path.equals("/")
                || !path.startsWith(FAMILIES + "/")
                || rows.stream().anyMatch(row -> row.contains(scene.family.toString()));
        return requests.size() == 1 && !requests.getFirst().equals("-") && ofHer;
    }

    private List<String> rows(String who) {
        return world.owner()
                .strings(
                        "select coalesce(request, '-') || ' ' || coalesce(family::text, '-') from audit.entry where actor = ? order by position",
                        id(who));
    }

    private UUID id(String who) {
        return world.people.get(who).id().value();
    }

    /** Every page of the matrix, with ids of this family where it takes any. */
    private List<String> paths(Visitor visitor) {
        var ids = new TreeSet<String>();
        var base = FAMILIES + "/" + scene.family;
        for (var page : List.of("/contacts", "/events", "/pregnancies", "/person/household", "/person")) {
            ID.matcher(Nonces.without(visitor.get(base + page).body()))
                    .results()
                    .forEach(one -> ids.add(one.group()));
        }
        var paths = new TreeSet<String>();
        for (var route : AccessMatrix.ROUTES) {
            if (!route.method().equals("GET")
                    || route.pattern().startsWith("/open")
                    || route.pattern().startsWith("/here")
                    || route.pattern().startsWith("/reply")) {
                continue;
            }
            var path = route.pattern()
                    .replace("{family}", scene.family.toString())
                    .replace("{id}", scene.screening().toString())
                    .replace("{domain}", "housing");
            if (path.contains("{")) {
                ids.forEach(id -> paths.add(path.replaceAll("\\{[^}]+}", id)));
            } else {
                paths.add(path);
            }
        }
        paths.add(FAMILIES + "?q=" + canary);
        return List.copyOf(paths);
    }
}

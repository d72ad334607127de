package be.mille.proof;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.testing.Program;
import be.mille.testing.TestDatabase;
import be.mille.testing.Visitor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** T25, on two programs over one database: what is ended on one is over on the other within a second. */
class TwoNodesTests {
    private static final Duration WITHIN = Duration.ofSeconds(1);
    private static final int ROUNDS = Integer.getInteger("mille.nodes", Scorecard.full() ? 100 : 5);
    private static final String ADMINISTRATOR = "Philippe Servais";
    private static final String MIDWIFE = "Nadia Kessels";
    private static final String HOUSE = "Sages-femmes de la Berge";
    private static final Pattern PERSON = Pattern.compile("href=\"/people/([0-9a-f-]{36})\"");
    private static final Pattern FAMILY = Pattern.compile("/families/([0-9a-f-]{36})");

    private static Program one;
    private static Program other;

    @BeforeAll
    static void twoProgramsOverOneDatabase() {
        var settings = new HashMap<>(TestDatabase.fresh());
        settings.put("mille.training.families", "none");
        one = new Program(settings, Path.of("target", "node-one.log"));
        one.start();
        other = new Program(settings, Path.of("target", "node-other.log"));
        other.start();
    }

    @AfterAll
    static void nothingStays() {
        one.close();
        other.close();
    }

    private static Visitor signedIn(Program node, String name) {
        var page = new Visitor(node.port()).get("/sign-in").body();
        var found = Pattern.compile(
                        "name=\"professional\" value=\"([^\"]+)\"(?:(?!name=\"professional\").)*?" + name,
                        Pattern.DOTALL)
                .matcher(page);
        assertThat(found.find()).as(name).isTrue();
        return signedIn(node, UUID.fromString(found.group(1)));
    }

    private static Visitor signedIn(Program node, UUID who) {
        var visitor = new Visitor(node.port());
        visitor.get("/sign-in");
        visitor.post("/sign-in", Map.of("professional", who.toString()));
        return visitor;
    }

    /** How long until the other node refuses, counted from the moment the first one said that it is done. */
    private static Duration until(BooleanSupplier refused) {
        long since = System.nanoTime();
        var taken = Duration.ZERO;
        while (!refused.getAsBoolean() && taken.compareTo(WITHIN.multipliedBy(5)) < 0) {
            taken = Duration.ofNanos(System.nanoTime() - since);
        }
        return Duration.ofNanos(System.nanoTime() - since);
    }

    private static boolean out(Visitor visitor) {
        return visitor.get("/").headers().firstValue("Location").orElse("").startsWith("/sign-in");
    }

    @Test
    void whatIsEndedOnOneNodeIsOverOnTheOtherWithinASecond() {
        var took = new ArrayList<Duration>();
        int stillThere = 0;
        for (int round = 0; round < ROUNDS; round++) {
            took.add(suspended());
            took.add(signedOutEverywhere());
            took.add(steppedBack());
            took.add(organisationKeptAway());
            stillThere += nothingEnded() ? 1 : 0;
        }
        var late = took.stream().filter(one -> one.compareTo(WITHIN) > 0).toList();
        new Scorecard(
                        "T25",
                        "suspended, signed out, stepped back, kept away on one node: over on another within a second",
                        took.size(),
                        late.size(),
                        25,
                        Scorecard.size("mille.nodes"),
                        ROUNDS,
                        stillThere)
                .keep();
        assertThat(late).isEmpty();
        assertThat(stillThere)
                .as("control: where nothing was ended the other node goes on")
                .isEqualTo(ROUNDS);
    }

    private static Duration suspended() {
        var admin = signedIn(one, ADMINISTRATOR);
        var colleague = colleague(admin);
        var path = "/people/" + colleague;
        var visitor = signedIn(other, colleague);
        assertThat(out(visitor)).isFalse();
        admin.get(path);
        assertThat(admin.post(path + "/suspend", Map.of("version", version(admin, path)))
                        .statusCode())
                .isEqualTo(303);
        var took = until(() -> out(visitor));
        admin.post(path + "/resume", Map.of("version", version(admin, path)));
        return took;
    }

    /** Somebody of the house of the administrator who signs in here. */
    private static UUID colleague(Visitor admin) {
        return PERSON.matcher(admin.get("/people").body())
                .results()
                .map(found -> UUID.fromString(found.group(1)))
                .filter(one -> !out(signedIn(other, one)))
                .findFirst()
                .orElseThrow();
    }

    private static String version(Visitor admin, String path) {
        var found = Pattern.compile("name=\"version\" value=\"(\\d+)\"")
                .matcher(admin.get(path).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static Duration signedOutEverywhere() {
        var phone = signedIn(other, MIDWIFE);
        var desk = signedIn(one, MIDWIFE);
        assertThat(out(phone)).isFalse();
        desk.get("/me");
        desk.post("/me/sign-out-everywhere", Map.of());
        return until(() -> out(phone));
    }

    private static Duration steppedBack() {
        return gone("step-back");
    }

    private static Duration organisationKeptAway() {
        return gone("exclude-organisation");
    }

    private static Duration gone(String act) {
        var desk = signedIn(one, MIDWIFE);
        var family = opened(desk);
        var phone = signedIn(other, MIDWIFE);
        assertThat(phone.get("/families/" + family).statusCode()).isEqualTo(200);
        var page = desk.get("/families/" + family + "/access").body();
        var fields = act.equals("step-back") ? Map.<String, String>of() : Map.of("organisation", house(page));
        assertThat(desk.post("/families/" + family + "/access/" + act, fields).statusCode())
                .isEqualTo(303);
        return until(() -> phone.get("/families/" + family).statusCode() == 404);
    }

    /** Her own, as it is called in the list of those that can be kept away. */
    private static String house(String page) {
        var found = Pattern.compile("<option value=\"([0-9a-f-]{36})\"[^>]*>" + HOUSE)
                .matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String opened(Visitor desk) {
        desk.get("/families/new");
        var opened = desk.post(
                "/families/new", Map.of("key", UUID.randomUUID().toString(), "called", "Deux", "anyway", "true"));
        var family = FAMILY.matcher(opened.headers().firstValue("Location").orElse(""));
        assertThat(family.find()).isTrue();
        return family.group(1);
    }

    private static boolean nothingEnded() {
        var desk = signedIn(one, MIDWIFE);
        var family = opened(desk);
        var phone = signedIn(other, MIDWIFE);
        return !out(phone) && phone.get("/families/" + family).statusCode() == 200;
    }
}

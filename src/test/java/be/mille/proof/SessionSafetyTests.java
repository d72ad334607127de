package be.mille.proof;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.architecture.AccessMatrix;
import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.SoftKey;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/**
 * T25, what needs no browser: a web session has a new id from each sign-in and each proof on, ends after half an hour, ends everywhere
 * at once, and leaves no page and no name behind. How soon a suspension holds is shown by {@code account/PostWatchTests}.
 */
@MilleTest
class SessionSafetyTests {
    private static final Pattern TITLE = Pattern.compile("<title>([^<]*)</title>");
    private static final long HALF_AN_HOUR = 30 * 60_000L;

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    Environment settings;

    @Autowired
    TestClock clock;

    private final List<String> failures = new ArrayList<>();
    private int steps;
    private String canary;
    private FamilyId family;

    @BeforeEach
    void aFamilyWithANameOfItsOwn() {
        clock.reset();
        canary = "Canari" + UUID.randomUUID().toString().substring(0, 8);
        family = people.as(
                People.MIDWIFE, () -> records.open(OpenFamilies.called(canary, TestClock.TODAY.plusWeeks(20))));
    }

    @AfterEach
    void noKeys() {
        new Owner(settings).run("delete from account.passkey");
    }

    private void step(boolean holds, String what) {
        steps++;
        if (!holds) {
            failures.add(what);
        }
    }

    @Test
    void aSessionIsNewEndsInTimeAndLeavesNothingBehind() {
        pages();
        everySignInAndProofHasANewSession();
        idle();
        signedOutEverywhere();
        int caught = control();
        new Scorecard(
                        "T25",
                        "sessions: new at sign-in and proof, idle, ended, pages and titles",
                        steps,
                        failures.size(),
                        25,
                        "full",
                        2,
                        caught)
                .keep();
        assertThat(failures).isEmpty();
        assertThat(caught).isEqualTo(2);
        assertThat(steps).isGreaterThan(60);
    }

    /** An error is written by a second pass of the same request: what that pass read of the session must not stay on its thread. */
    @Test
    void whatWasAnsweredWithAnErrorKeepsNoSessionAlive() {
        var midwife = new Visitor(port).signIn(people, People.MIDWIFE);
        for (int i = 0; i < 40; i++) {
            assertThat(midwife.get("/families/" + UUID.randomUUID()).statusCode())
                    .isEqualTo(404);
        }
        var tab = midwife.cookies();
        midwife.post("/sign-out", Map.of());
        for (int i = 0; i < 40; i++) {
            assertThat(out(get(tab, "/families")))
                    .as("after sign-out, try " + i)
                    .isTrue();
        }
    }

    /** No page may be kept, no title tells her name, and with the session ended none of them answers, in no tab. */
    private void pages() {
        var midwife = new Visitor(port).signIn(people, People.MIDWIFE);
        var open = new ArrayList<String>();
        int named = 0;
        for (var route : AccessMatrix.ROUTES) {
            var path = route.pattern().replace("{family}", family.toString());
            if (!route.method().equals("GET")
                    || route.kind().equals("PUBLIC")
                    || path.contains("{")
                    || path.startsWith("/style")) {
                continue;
            }
            var answer = midwife.get(path);
            if (answer.statusCode() != 200 || !answer.body().contains("sign-out")) {
                continue;
            }
            open.add(path);
            step(answer.headers().firstValue("Cache-Control").orElse("").contains("no-store"), "kept: " + path);
            var title = TITLE.matcher(answer.body());
            step(title.find() && !title.group(1).contains(canary), "title: " + path);
            named += answer.body().contains(canary) ? 1 : 0;
        }
        assertThat(named).as("pages that name her").isGreaterThan(10);
        var tab = midwife.cookies();
        step(get(tab, "/families").statusCode() == 200, "another tab is signed in as well");
        var out = midwife.post("/sign-out", Map.of());
        step(out.headers().firstValue("Clear-Site-Data").orElse("").contains("\"cache\""), "cleared at sign-out");
        for (var path : open) {
            var answer = get(tab, path);
            step(
                    out(answer) && !answer.body().contains(canary),
                    "after sign-out: " + path + " answers " + answer.statusCode() + " "
                            + answer.headers().firstValue("Location").orElse(""));
        }
    }

    private void everySignInAndProofHasANewSession() {
        var visitor = new Visitor(port);
        visitor.get("/sign-in");
        var fixed = visitor.cookies();
        visitor.signIn(people, People.MIDWIFE);
        step(!visitor.cookies().equals(fixed), "a new session at sign-in");
        step(out(get(fixed, "/families")), "the session that was there before");

        visitor.get("/me/passkeys/new");
        visitor.get("/prove");
        var before = visitor.cookies();
        visitor.post("/prove", Map.of("again", people.get(People.MIDWIFE).name()));
        step(!visitor.cookies().equals(before), "a new session at a proof");
        step(out(get(before, "/families")), "the session of before the proof");

        visitor.get("/me/passkeys/new");
        var key = new SoftKey("http://localhost:" + port);
        visitor.post(
                "/me/passkeys",
                Map.of(
                        "credential",
                        key.create(visitor.post("/me/passkeys/new/challenge", Map.of())
                                .body())));
        var late = new Visitor(port);
        late.get("/sign-in");
        var planted = late.cookies();
        var shown = key.show(late.post("/passkey/challenge", Map.of()).body());
        late.post("/sign-in/passkey", Map.of("credential", shown));
        step(!late.cookies().equals(planted), "a new session at a sign-in by passkey");
        step(out(get(planted, "/families")), "the session of before the passkey");
        step(late.get("/families").statusCode() == 200, "and the passkey opened the new one");
        var seen = late.cookies();
        late.get("/me/passkeys/new");
        late.get("/prove");
        late.post(
                "/prove/passkey",
                Map.of(
                        "credential",
                        key.show(late.post("/passkey/challenge", Map.of()).body())));
        step(!late.cookies().equals(seen), "a new session at a proof by passkey");
        step(out(get(seen, "/families")), "the session of before that proof");
    }

    private void idle() {
        var visitor = new Visitor(port).signIn(people, People.SOCIAL_WORKER);
        lastSeen(People.SOCIAL_WORKER, HALF_AN_HOUR - 60_000);
        step(visitor.get("/families").statusCode() == 200, "after 29 minutes");
        lastSeen(People.SOCIAL_WORKER, HALF_AN_HOUR + 60_000);
        step(out(visitor.get("/families")), "after 31 minutes");
    }

    private void lastSeen(String who, long ago) {
        new Owner(settings)
                .run(
                        "update account.web_session set last_access_time = extract(epoch from clock_timestamp())::bigint * 1000 - "
                                + ago + " where principal_name = 'actor:"
                                + people.get(who).id() + "'");
    }

    private void signedOutEverywhere() {
        var here = new Visitor(port).signIn(people, People.DOCTOR);
        var there = new Visitor(port).signIn(people, People.DOCTOR);
        here.get("/me");
        var out = here.post("/me/sign-out-everywhere", Map.of());
        step(out.headers().firstValue("Clear-Site-Data").isPresent(), "cleared at sign-out everywhere");
        step(out(here.get("/families")) && out(there.get("/families")), "both sessions ended");
    }

    /** Control: a session that goes on, and a page that names her, are told from the others. */
    private int control() {
        var going = new Visitor(port).signIn(people, People.MIDWIFE);
        var page = get(going.cookies(), "/families/" + family);
        return (out(page) ? 0 : 1) + (page.body().contains(canary) ? 1 : 0);
    }

    private static boolean out(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").startsWith("/sign-in");
    }

    /** As another tab of the same browser, which has its cookies and nothing else. */
    private HttpResponse<String> get(String cookies, String path) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "text/html")
                .header("Cookie", cookies)
                .GET();
        try (var http = java.net.http.HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

package be.mille.account;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.proof.LeftForm;
import be.mille.testing.MilleTest;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/** A form sent after the sign-in had ended waits for its writer, and only what stood on a page that was shown to her does. */
@MilleTest
class KeptFormTests {
    private static final String NEW = "/families/new";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    Environment settings;

    @AfterEach
    void theClockStandsStillAgain() {
        clock.reset();
    }

    private Visitor later() {
        var visitor = new Visitor(port);
        visitor.get("/sign-in");
        return visitor;
    }

    private LeftForm typed() {
        return LeftForm.of(new Visitor(port).signIn(people, People.MIDWIFE), NEW)
                .with("called", "Mina <b>");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private String signIn(Visitor visitor, String who) {
        return location(visitor.post(
                "/sign-in", Map.of("professional", people.get(who).id().toString())));
    }

    /** Nothing waits: she lands on her day, as ever. */
    private void nothingWaits(Visitor visitor) {
        assertThat(signIn(visitor, People.MIDWIFE)).isEqualTo("/");
        assertThat(location(visitor.get("/kept-form"))).isEqualTo("/");
    }

    @Test
    void whatWasTypedWaitsUnderTheNameOfItsPageWithAWordForEachField() {
        var visitor = later();
        assertThat(location(visitor.postAll(NEW, typed().fields()))).contains("/sign-in?kept");
        assertThat(visitor.get("/sign-in?kept").body()).contains("est gardé");
        assertThat(signIn(visitor, People.MIDWIFE)).isEqualTo("/kept-form");
        assertThat(visitor.get("/kept-form").body())
                .contains("action=\"/families/new\"", "Une nouvelle famille", "name=\"key\"")
                .contains("<dt>Comment l’appeler</dt><dd dir=\"auto\">Mina &lt;b&gt;</dd>");
    }

    @Test
    void toSomebodyElseOnTheSameBrowserItWasNeverThere() {
        var visitor = later();
        visitor.postAll(NEW, typed().fields());
        assertThat(signIn(visitor, People.SOCIAL_WORKER)).isEqualTo("/");
        assertThat(location(visitor.get("/kept-form"))).isEqualTo("/");
    }

    @Test
    void anIdOfHersIsNoSignThatItStoodOnHerPage() {
        var hers = people.get(People.MIDWIFE).id().toString();
        var mark = typed().mark();
        var othersMark = LeftForm.of(new Visitor(port).signIn(people, People.SOCIAL_WORKER), NEW)
                .mark();
        for (var forged : List.of(
                hers,
                hers
                        + mark.replaceFirst("\\.[0-9a-f-]+$", "." + UUID.randomUUID())
                                .substring(36),
                hers + othersMark.substring(36))) {
            var visitor = later();
            assertThat(location(visitor.post(NEW, Map.of("called", "RDV mardi", "_as", forged))))
                    .as(forged)
                    .isEqualTo("/sign-in");
            nothingWaits(visitor);
        }
    }

    @Test
    void theMarkOfOnePageSendsNothingToAnother() {
        var visitor = later();
        assertThat(location(visitor.postAll("/me/reach", typed().fields()))).isEqualTo("/sign-in");
        nothingWaits(visitor);
    }

    @Test
    void aPageOfADayAgoMayStillBeSentAndAnOlderOneNot() {
        var form = typed();
        clock.forward(Duration.ofHours(23));
        assertThat(location(later().postAll(NEW, form.fields()))).contains("?kept");
        clock.forward(Duration.ofHours(3));
        assertThat(location(later().postAll(NEW, form.fields()))).isEqualTo("/sign-in");
    }

    @Test
    void itWaitsForAQuarterOfAnHour() {
        var visitor = later();
        visitor.postAll(NEW, typed().fields());
        clock.forward(Duration.ofMinutes(15));
        nothingWaits(visitor);
    }

    @Test
    void moreThanAPersonTypesIsNotKept() {
        var form = typed();
        assertThat(location(later().postAll(
                                NEW, form.with("more", "x".repeat(200_001)).fields())))
                .isEqualTo("/sign-in");
    }

    /** What a page of another site sends comes without her cookie: it keeps nothing, and gives her no other. */
    @Test
    void whatAnotherSiteSendsIsKeptByNobodyAndReplacesNoCookie() {
        var sessions = "select session_id from account.web_session";
        var owner = new Owner(settings);
        var form = typed();
        var before = owner.strings(sessions);
        for (var header : List.of(
                Map.entry("Sec-Fetch-Site", "cross-site"),
                Map.entry("Sec-Fetch-Site", "same-site"),
                Map.entry("Origin", "https://elsewhere.example"))) {
            var answer = sent(form, header);
            assertThat(answer.statusCode()).as(header.toString()).isEqualTo(403);
            assertThat(answer.headers().allValues("Set-Cookie"))
                    .as(header.toString())
                    .isEmpty();
        }
        assertThat(owner.strings(sessions)).containsAll(before).hasSameSizeAs(before);
    }

    /** The control: the same form from our own page, as a browser of today and as one of long ago says it. */
    @Test
    void whatOurOwnPageSendsIsKept() {
        var form = typed();
        for (var header :
                List.of(Map.entry("Sec-Fetch-Site", "same-origin"), Map.entry("Origin", "http://localhost:" + port))) {
            assertThat(location(sent(form, header))).as(header.toString()).contains("?kept");
        }
        for (var header : List.of(Map.entry("Sec-Fetch-Site", "none"), Map.entry("Origin", "null"))) {
            assertThat(location(sent(form, header))).as(header.toString()).isEqualTo("/sign-in");
        }
    }

    private HttpResponse<String> sent(LeftForm form, Map.Entry<String, String> header) {
        return new Visitor("http://localhost:" + port)
                .send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + NEW))
                        .header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header(header.getKey(), header.getValue())
                        .POST(HttpRequest.BodyPublishers.ofString(form.encoded())));
    }
}

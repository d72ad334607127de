package be.mille.referral;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Exclusions;
import be.mille.referral.internal.ReminderClock;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.Visitor;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The link of a letter: what a wrong code changes, when it ends, and that every end reads the same. */
class LetterLinkTests extends LetterHeld {
    @Autowired
    Exclusions exclusions;

    @Autowired
    Letters letters;

    @Autowired
    ReminderClock reminders;

    @Test
    void aScannerThatOpensTheLinkSpendsNothingAndLearnsNothing() {
        var held = sent();
        var never = new Held("/reply/" + "A".repeat(43) + "?in=fr", "12345678");
        for (int i = 0; i < 8; i++) {
            var scanner = new Visitor(port);
            var opened = scanner.get(held.path());
            assertThat(plain(opened)).isEqualTo(plain(new Visitor(port).get(never.path())));
            assertThat(opened.body()).doesNotContain("Amina", "Nadia", NEED, "Canal");
            assertThat(opened.headers().firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(opened.headers().firstValue("Cache-Control")).contains("no-store");
            var head = scanner.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + held.path()))
                    .method("HEAD", HttpRequest.BodyPublishers.noBody()));
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(scanner.post(held.path(), Map.of("code", "")).statusCode())
                    .isEqualTo(422);
        }
        assertThat(now().version()).isZero();
        assertThat(inside(held).get("/reply?in=fr").body()).contains(NEED);
    }

    @Test
    void aWrongCodeChangesOnlyTheCountAndFiveEndTheLink() {
        var held = sent();
        var guesser = new Visitor(port);
        for (int i = 0; i < 5; i++) {
            assertThat(enter(guesser, held, held.wrongCode()).statusCode()).isEqualTo(422);
        }
        assertThat(enter(guesser, held, held.code()).statusCode()).isEqualTo(422);
        assertThat(now().version()).isZero();
        assertThat(midwife().get(page("/" + request())).body()).contains("bloqué après cinq codes faux");
        assertThat(new Owner(settings)
                        .strings(
                                "select outcome from audit.entry where family = ? and function = 'OUTSIDE'",
                                family.value()))
                .hasSize(5)
                .containsOnly("DENY");
    }

    @Test
    void unknownClosedPastAndReplacedReadTheSame() {
        var answers = new ArrayList<String>();
        var closed = sent();
        var insideClosed = inside(closed);
        closeAll();
        answers.add(plain(enter(new Visitor(port), closed, closed.code())));
        assertThat(insideClosed.get("/reply?in=fr").statusCode()).isEqualTo(404);
        var replaced = another();
        another();
        answers.add(plain(enter(new Visitor(port), replaced, replaced.code())));
        var past = another();
        var insidePast = inside(past);
        clock.forward(Duration.ofDays(15));
        answers.add(plain(enter(new Visitor(port), past, past.code())));
        assertThat(insidePast
                        .post("/reply?in=fr", Map.of("version", "0", "state", "ACCEPTED"))
                        .statusCode())
                .isEqualTo(404);
        clock.reset();
        var never = new Held("/reply/" + "B".repeat(43) + "?in=fr", "12345678");
        answers.add(plain(enter(new Visitor(port), never, never.code())));
        assertThat(answers).containsOnly(answers.getFirst());
        assertThat(now().state()).isEqualTo(ReferralState.REQUESTED);
    }

    private void closeAll() {
        Pattern.compile("action=\"([^\"]+/close)\"")
                .matcher(midwife().get(page("/" + request())).body())
                .results()
                .filter(found -> found.group(1).contains("/letters/"))
                .forEach(found -> midwife().post(found.group(1), Map.of()));
    }

    private Held another() {
        clock.forward(Duration.ofMinutes(1));
        midwife().get(page("/" + request()));
        return held(midwife()
                .post(
                        page("/" + request() + "/letters"),
                        Map.of(
                                "key", UUID.randomUUID().toString(),
                                "way", "MAIL",
                                "mail", "accueil@canal.example",
                                "language", "fr")));
    }

    @Test
    void whatEndedByASilenceOpensNoMoreAlsoByALinkThatWasGivenLate() {
        sent();
        clock.forward(Duration.ofDays(30));
        var made = people.as(
                        People.MIDWIFE,
                        () -> letters.write(
                                family, request(), new Letters.Wish(UUID.randomUUID(), Letter.Way.PAPER, null, "fr")))
                .orElseThrow();
        var late = new Held(made.path(), made.code());
        clock.forward(Duration.ofDays(7));
        reminders.look();
        var receiver = inside(late);
        assertThat(receiver.get("/reply?in=fr").body())
                .as("as long as it may be answered it is read")
                .contains(NEED);
        clock.forward(Duration.ofDays(1));
        reminders.look();
        assertThat(now().reason()).isEqualTo(Reason.SILENCE);
        assertThat(midwife().get(page("/" + request())).body())
                .as("and is said to be closed")
                .contains("fermé : il n’ouvre plus rien")
                .doesNotContain("ouvert, jusqu’au")
                .doesNotContainPattern("/letters/[^\"]+/close\"");
        assertThat(receiver.get("/reply?in=fr").statusCode()).isEqualTo(404);
        assertThat(enter(new Visitor(port), late, late.code()).statusCode()).isEqualTo(422);
    }

    @Test
    void whomSheKeepsAwaySendsNothingThatOpens() {
        var held = sent();
        var receiver = inside(held);
        people.runAs(
                People.MIDWIFE,
                () -> exclusions.exclude(family, people.get(People.MIDWIFE).organisation()));
        assertThat(receiver.get("/reply?in=fr").statusCode()).isEqualTo(404);
        assertThat(enter(new Visitor(port), held, held.code()).statusCode()).isEqualTo(422);
    }

    @Test
    void aLinkThatWasClosedBeforeItLeftIsNotSent() {
        midwife().get(page("/new?category=independent-midwife"));
        midwife().post(page("/new"), filled("MAIL"));
        closeAll();
        assertThat(round()).isEmpty();
        assertThat(midwife().get(page("/" + request())).body()).contains("le courriel n’est pas parti");
    }
}

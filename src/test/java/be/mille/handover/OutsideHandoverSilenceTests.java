package be.mille.handover;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.referral.Letter;
import be.mille.referral.Letters;
import be.mille.referral.Reason;
import be.mille.referral.ReferralState;
import be.mille.referral.internal.ReminderClock;
import be.mille.testing.Visitor;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody outside was asked to go on and does not answer: it comes back, and is ended by whoever asked or by the clock. */
class OutsideHandoverSilenceTests extends OutsideHandoverHeld {
    @Autowired
    Letters letters;

    @Autowired
    ReminderClock reminders;

    @Test
    void aNoAndASilenceOfFiveDaysComeBackToWhoeverAskedInOneLine() {
        sent();
        clock.forward(Duration.ofDays(6));
        assertThat(day(LEAVES)).contains("Le relais attend une réponse", "Proposé à " + TO);
        assertThat(day(LEAVES)).as("and not as a request again").doesNotContain("Prendre le relais");
        answers(ReferralState.DECLINED, Reason.FULL);
        assertThat(day(LEAVES)).contains("Proposer le relais à quelqu’un d’autre", TO + " ne peut pas");
        assertThat(day(STAYS)).as("it is hers who asked").doesNotContain(TO);
    }

    @Test
    void aLetterOutsideCountsAsOpenedOnlyOnceItsCodeWasRight() {
        var made = leaves.post(page("/referrals/new"), filled()).body();
        var address = found(made, "/reply/[A-Za-z0-9_-]+\\?in=fr");
        var code = found(made, "\\d{4} \\d{4}");
        var receiver = new Visitor(port);
        assertThat(receiver.get(address).statusCode()).isEqualTo(200);
        receiver.post(address, Map.of("code", code.equals("0000 0000") ? "00000001" : "00000000"));
        assertThat(leaves.get(page("/handovers")).body())
                .as("whatever looks at the address, and guesses, opens nothing")
                .contains("Pas encore ouvert par " + TO)
                .doesNotContain("Reçu");
        receiver.post(address, Map.of("code", code));
        assertThat(leaves.get(page("/handovers")).body()).contains("Reçu : ouvert par " + TO);
        assertThat(new Visitor(port)
                        .signIn(people, STAYS)
                        .get(page("/handovers"))
                        .body())
                .as("she did not ask")
                .doesNotContain("ouvert par");
    }

    private static String found(String body, String pattern) {
        var found = Pattern.compile(pattern).matcher(body);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group();
    }

    @Test
    void whoeverAskedEndsASilenceAndItComesBackToHerDay() {
        var one = sent();
        var end = page("/handovers/outside/" + one.id() + "/end");
        var now = Map.of("version", String.valueOf(one.request().version()));
        assertThat(leaves.post(end, now).statusCode())
                .as("it may still be answered")
                .isEqualTo(404);
        clock.forward(Duration.ofDays(6));
        leaves = new Visitor(port).signIn(people, LEAVES);
        assertThat(leaves.get(page("/handovers")).body()).contains("Ne plus attendre");
        var stays = new Visitor(port).signIn(people, STAYS);
        assertThat(stays.get(page("/handovers")).body()).as("hers who asked").doesNotContain("Ne plus attendre");
        assertThat(stays.post(end, now).statusCode()).isEqualTo(404);
        assertThat(leaves.post(end, Map.of("version", "7")).statusCode()).isEqualTo(409);
        assertThat(leaves.post(end, now).statusCode()).isEqualTo(303);
        assertThat(leaves.get(page("/handovers")).body())
                .contains(TO + " n’a pas répondu : le relais n’est plus proposé depuis")
                .doesNotContain("Ne plus attendre", TO + " ne peut pas");
        assertThat(day(LEAVES)).contains("Proposer le relais à quelqu’un d’autre", TO + " n’a pas répondu");
    }

    @Test
    void whoeverEndsASilenceClosesItsLetterToo() {
        var made = leaves.post(page("/referrals/new"), filled()).body();
        var address = found(made, "/reply/[A-Za-z0-9_-]+\\?in=fr");
        var code = Map.of("code", found(made, "\\d{4} \\d{4}"));
        clock.forward(Duration.ofDays(6));
        var receiver = new Visitor(port);
        receiver.get(address);
        assertThat(receiver.post(address, code).statusCode()).isEqualTo(303);
        assertThat(receiver.get("/reply?in=fr").body()).as("until it is ended").contains("Prendre le relais");
        var one = now();
        people.runAs(
                LEAVES, () -> outside.endSilent(family, one.id(), one.request().version()));
        assertThat(receiver.get("/reply?in=fr").statusCode()).isEqualTo(404);
        var again = new Visitor(port);
        again.get(address);
        assertThat(again.post(address, code).statusCode()).isEqualTo(422);
        assertThat(people.as(LEAVES, () -> letters.of(family, one.request().id())))
                .extracting(letter -> letter.stateAt(clock.instant()))
                .containsExactly(Letter.State.CLOSED);
    }

    @Test
    void aSilenceThatNobodyEndsIsEndedByTheClockAndComesBack() {
        var one = sent();
        clock.forward(Duration.ofDays(5 + 30));
        reminders.look();
        assertThat(now().unanswered())
                .as("thirty days after its day, and not before")
                .isFalse();
        clock.forward(Duration.ofDays(1));
        reminders.look();
        assertThat(now().id()).isEqualTo(one.id());
        assertThat(now().unanswered()).isTrue();
        assertThat(day(LEAVES)).contains("Proposer le relais à quelqu’un d’autre", TO + " n’a pas répondu");
    }
}

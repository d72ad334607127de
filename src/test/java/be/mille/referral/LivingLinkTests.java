package be.mille.referral;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.testing.People;
import be.mille.testing.Visitor;
import be.mille.testing.WholeDay;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How long a link lives after a yes, and what whoever gave it learns when it opens no more. */
class LivingLinkTests extends LetterHeld {
    @Autowired
    Letters letters;

    @Test
    void afterAYesHerLinkLivesUntilTheRequestIsOverThreeMonthsAtMost() {
        var held = sent();
        inside(held).post("/reply?in=fr", Map.of("version", "0", "state", "ACCEPTED"));
        clock.forward(Duration.ofDays(40));
        inside(held).post("/reply?in=fr", Map.of("version", "1", "state", "UNDER_WAY"));
        assertThat(now().state()).isEqualTo(ReferralState.UNDER_WAY);
        clock.forward(Duration.ofDays(80));
        inside(held).post("/reply?in=fr", Map.of("version", "2", "state", "DONE"));
        assertThat(now().state()).isEqualTo(ReferralState.DONE);
        clock.forward(Duration.ofDays(5));
        assertThat(inside(held).get("/reply?in=fr").body()).contains(NEED);
        clock.forward(Duration.ofDays(26));
        assertThat(enter(new Visitor(port), held, held.code()).statusCode())
                .as("over for thirty days, as for whoever has an account")
                .isEqualTo(422);
        assertThat(new Visitor(port)
                        .signIn(people, People.MIDWIFE)
                        .get(page("/" + request()))
                        .body())
                .contains("passé : il n’ouvre plus rien");
    }

    @Test
    void nothingIsSaidForMoreThanThreeMonthsAfterTheLastAnswer() {
        var held = sent();
        inside(held).post("/reply?in=fr", Map.of("version", "0", "state", "ACCEPTED"));
        clock.forward(Duration.ofDays(93));
        assertThat(enter(new Visitor(port), held, held.code()).statusCode()).isEqualTo(422);
    }

    @Test
    void aBlockedLinkStandsOnTheDayOfWhoeverAskedAtOnceUntilItIsClosedOrReplaced() {
        var held = sent();
        var guesser = new Visitor(port);
        for (int i = 0; i < 4; i++) {
            enter(guesser, held, held.wrongCode());
        }
        assertThat(awaited()).as("the control: four are forgiven").isEmpty();
        enter(guesser, held, held.wrongCode());
        assertThat(awaited()).containsExactly(Awaited.Why.BLOCKED);
        assertThat(WholeDay.of(midwife()))
                .contains("Le lien pour Sages-femmes du Canal est bloqué", "redites le code. Téléphone : ");
        people.runAs(
                People.MIDWIFE,
                () -> letters.close(
                        family,
                        request(),
                        letters.of(family, request()).getFirst().id()));
        assertThat(awaited()).isEmpty();
    }

    private List<Awaited.Why> awaited() {
        return people.as(People.MIDWIFE, () -> referrals.expectedOfMe()).stream()
                .filter(one -> one.request().family().equals(family))
                .map(Awaited::why)
                .toList();
    }

    @Test
    void theCodeIsToldWhereTheNumberStands() {
        midwife().get(page("/new?category=independent-midwife"));
        var made = midwife().post(page("/new"), filled("MAIL")).body();
        assertThat(made.substring(made.indexOf("class=\"hers__shown"))).contains("02 000 00 00");
    }
}

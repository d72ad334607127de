package be.mille.handover;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.EndReason;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import be.mille.testing.WholeDay;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A handover on its pages: the form, the answer, and what comes back to my day. */
class HandoverPagesTests extends HandoverPagesHeld {
    @Test
    void whoeverChoosesNobodyIsToldSo() {
        var answer = leaves.get(page("/new?asked=true"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Choisissez une personne.", "Écrire la lettre");
        var outside = leaves.get("/families/" + family + "/referrals/new?handing=true&category=");
        assertThat(outside.statusCode()).isEqualTo(422);
        assertThat(outside.body()).contains("Choisissez un genre d’aide.");
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldAndTheLetterStays() {
        var form = filled();
        form.remove("read");
        form.put("on", "vers la fin du mois");
        var answer = leaves.post(page("/new"), form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Dites si elle a lu la lettre.", "Écrivez le jour", "Elle préfère les visites du matin.");
        form = filled();
        form.put("letter", " ");
        assertThat(leaves.post(page("/new"), form).body()).contains("Écrivez quelques lignes");
        form = filled();
        form.put("to", UUID.randomUUID().toString());
        assertThat(leaves.post(page("/new"), form).body())
                .contains("n’est pas de son équipe", "Elle préfère les visites du matin.");
    }

    @Test
    void myDaySaysItToTheOneWhoWasAskedAndASilenceComesBackToWhoeverProposed() {
        assertThat(WholeDay.of(leaves, called)).contains("Proposer qui prend le relais");
        proposed();
        var stays = new Visitor(port).signIn(people, STAYS);
        assertThat(WholeDay.of(stays, called)).contains("On vous propose de prendre le relais");
        assertThat(WholeDay.of(leaves, called)).doesNotContain("Le relais attend une réponse");
        clock.forward(Duration.ofDays(1));
        assertThat(today()).doesNotContain("attend votre réponse");
        clock.forward(Duration.ofDays(1));
        assertThat(today())
                .as("after two days of silence she is asked for today")
                .contains("Amélie Wauters attend votre réponse depuis le 24 nov., et au plus tard le 29 nov.");
        clock.forward(Duration.ofDays(4));
        assertThat(WholeDay.of(new Visitor(port).signIn(people, LEAVES), called))
                .contains("Le relais attend une réponse");
    }

    /** What stands on the day of whoever was asked for today. */
    private String today() {
        return new Visitor(port).signIn(people, STAYS).get("/?all=today").body();
    }

    @Test
    void aNoNeedsAFewWordsAndComesBackWithThem() {
        var one = proposed();
        var stays = new Visitor(port).signIn(people, STAYS);
        var empty = stays.post(one + "/decline", Map.of("version", "0", "words", " "));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("Dites en quelques mots pourquoi");
        assertThat(stays.post(one + "/decline", Map.of("version", "0", "words", "En congé jusqu’au 10"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(onTheDayOfWhoLeaves()).contains("Proposer le relais à quelqu’un d’autre");
        assertThat(leaves.get(one).body()).contains("En congé jusqu’au 10", "Responsable aujourd’hui : Amélie Wauters");
        clock.forward(Duration.ofMinutes(1));
        people.runAs(STAYS, () -> handovers.take(UUID.randomUUID(), family, Border.DISCHARGE, TestClock.TODAY));
        assertThat(onTheDayOfWhoLeaves())
                .as("somebody goes on: the no asks for nothing any more")
                .doesNotContain("Proposer le relais à quelqu’un d’autre");
        assertThat(stays.post(one + "/accept", Map.of("version", "1")).statusCode())
                .as("once is once")
                .isEqualTo(404);
    }

    @Test
    void anAnswerThatComesAfterItWasTakenBackIsToldSoAndItsWordsAreKept() {
        var one = proposed();
        var stays = new Visitor(port).signIn(people, STAYS);
        leaves.post(one + "/take-back", Map.of("version", "0"));
        var late = stays.post(one + "/decline", Map.of("version", "0", "words", "En congé jusqu’au 10"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains("Cela a changé entre-temps", "Ce que vous aviez écrit", "En congé jusqu’au 10");
        assertThat(stays.post(one + "/accept", Map.of("version", "0")).statusCode())
                .isEqualTo(409);
        var again = leaves.post(one + "/take-back", Map.of("version", "0"));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(new Visitor(port)
                        .signIn(people, People.DOCTOR)
                        .post(one + "/accept", Map.of("version", "0"))
                        .statusCode())
                .as("nothing is said to others")
                .isEqualTo(404);
    }

    /** Her line alone: other families wait there too. */
    private String onTheDayOfWhoLeaves() {
        return WholeDay.of(leaves, called);
    }

    @Test
    void whoeverGoesOnUnaskedSaysSoWithOneButton() {
        var stays = new Visitor(port).signIn(people, STAYS);
        assertThat(stays.post(page(""), Map.of("key", "x", "border", "DISCHARGE"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(stays.post(page(""), Map.of("key", UUID.randomUUID().toString(), "border", "DISCHARGE"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(leaves.get(page("")).body()).contains("Ilse Vermeulen a le relais depuis le");
        assertThat(WholeDay.of(leaves, called)).doesNotContain("relais à", "Proposer qui prend le relais");
    }

    @Test
    void whoeverWentOnAndLeftIsNamedWithWhoeverAnswersNow() {
        var one = proposed();
        var stays = new Visitor(port).signIn(people, STAYS);
        stays.post(one + "/accept", Map.of("version", "0"));
        assertThat(leaves.get(one).body())
                .as("control")
                .contains("Responsable aujourd’hui : Ilse Vermeulen")
                .doesNotContain("n’est plus là");
        people.runAs(LEAVES, () -> relations.end(family, people.get(STAYS).id(), EndReason.ENDED_BY_READER));
        assertThat(leaves.get(one).body())
                .contains(
                        "Responsable aujourd’hui : Amélie Wauters",
                        "Ilse Vermeulen avait pris le relais et n’est plus là")
                .doesNotContain("Responsable aujourd’hui : Ilse Vermeulen");
        assertThat(leaves.get(page("")).body()).contains("Amélie Wauters répond maintenant");
    }
}

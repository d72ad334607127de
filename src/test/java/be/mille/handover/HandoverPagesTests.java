package be.mille.handover;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.EndReason;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import be.mille.testing.WholeDay;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A handover on its pages: the letter, the answer, and what comes back to my day. */
@MilleTest
class HandoverPagesTests {
    private static final String LEAVES = People.HOSPITAL_MIDWIFE;
    private static final String STAYS = People.OTHER_MIDWIFE;

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    Relations relations;

    @Autowired
    Handovers handovers;

    @Autowired
    TestClock clock;

    final String called = "Relais " + UUID.randomUUID();
    FamilyId family;
    Visitor leaves;

    @BeforeEach
    void aFamilyOfTheHospitalNearBirthWithAMidwifeAtHome() {
        family = people.as(LEAVES, () -> records.open(OpenFamilies.called(called, TestClock.TODAY.plusDays(9))));
        people.runAs(
                LEAVES,
                () -> relations.add(
                        family,
                        people.get(STAYS).actor(),
                        RelationType.HEALTH_CARE,
                        clock.instant(),
                        Proof.AGREED_ORALLY));
        leaves = new Visitor(port).signIn(people, LEAVES);
    }

    @AfterEach
    void theClockStandsStillAgain() {
        clock.reset();
    }

    private String page(String path) {
        return "/families/" + family + "/handovers" + path;
    }

    private Map<String, String> filled() {
        return new HashMap<>(Map.of(
                "key", UUID.randomUUID().toString(),
                "to", people.get(STAYS).id().toString(),
                "border", "DISCHARGE",
                "on", "27/11/2026",
                "letter", "Elle préfère les visites du matin.",
                "read", "WITH_HER"));
    }

    private String proposed() {
        var answer = leaves.post(page("/new"), filled());
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void theDraftHoldsWhatBothMayReadAndIsReadByTheTwoOnly() {
        assertThat(leaves.get(page("/new")).body()).contains("Ilse Vermeulen", "Écrire la lettre");
        var draft = leaves.get(page("/new?to=" + people.get(STAYS).id())).body();
        assertThat(draft).contains(called, "Parle français", "Personne ne coordonne encore");
        var one = proposed();
        var stays = new Visitor(port).signIn(people, STAYS);
        assertThat(stays.get(one).body()).contains("Elle préfère les visites du matin.", "J’accepte le relais");
        assertThat(new Visitor(port).signIn(people, People.DOCTOR).get(one).statusCode())
                .isEqualTo(404);
    }

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
        clock.forward(Duration.ofDays(6));
        assertThat(WholeDay.of(new Visitor(port).signIn(people, LEAVES), called))
                .contains("Le relais attend une réponse");
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
    void whoeverProposedSeesThatTheLetterWasOpenedByTheOneWhoWasAskedAndByNobodyElse() {
        people.runAs(
                LEAVES,
                () -> relations.add(
                        family,
                        people.get(People.DOCTOR).actor(),
                        RelationType.HEALTH_CARE,
                        clock.instant(),
                        Proof.AGREED_ORALLY));
        var one = proposed();
        var reads = new Visitor(port).signIn(people, People.DOCTOR);
        assertThat(reads.get(one).body())
                .as("a colleague who may only read opens no letter, and follows nobody")
                .doesNotContain("Elle préfère les visites", "ouvert par");
        assertThat(leaves.get(one).body())
                .contains("Envoyé le", "Pas encore ouvert par Ilse Vermeulen", "Pas encore accepté");
        var stays = new Visitor(port).signIn(people, STAYS);
        assertThat(stays.get(one).body())
                .contains("voit que vous avez ouvert la lettre")
                .doesNotContain("Pas encore ouvert");
        clock.forward(Duration.ofHours(2));
        stays.get(one);
        assertThat(leaves.get(one).body())
                .contains("Reçu : ouvert par Ilse Vermeulen, 24 nov., 10:00")
                .doesNotContain("Pas encore ouvert");
        assertThat(reads.get(one).body()).doesNotContain("ouvert par");
        stays.post(one + "/accept", Map.of("version", "0"));
        assertThat(leaves.get(one).body()).contains("Accepté le");
    }

    @Test
    void nobodyElseNotesInTheDatabaseThatALetterWasOpened() {
        var one = proposed();
        var id = new HandoverId(UUID.fromString(one.substring(one.lastIndexOf('/') + 1)));
        assertThat(people.as(LEAVES, () -> handovers.open(family, id))).isPresent();
        assertThat(people.as(LEAVES, () -> handovers.openedAt(family, id))).isEmpty();
        assertThat(people.as(STAYS, () -> handovers.letter(family, id)))
                .as("a copy of hers holds the letter, and opens nothing")
                .isPresent();
        assertThat(people.as(LEAVES, () -> handovers.openedAt(family, id))).isEmpty();
        assertThat(people.as(STAYS, () -> handovers.open(family, id))).isPresent();
        assertThat(people.as(STAYS, () -> handovers.openedAt(family, id)))
                .as("shown to whoever proposed it")
                .isEmpty();
        assertThat(people.as(LEAVES, () -> handovers.openedAt(family, id))).isPresent();
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

package be.mille.handover;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.testing.People;
import be.mille.testing.Visitor;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The letter of a handover on its pages: whoever proposed sees that it was opened, and nobody else notes that. */
class HandoverLetterPagesTests extends HandoverPagesHeld {
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
}

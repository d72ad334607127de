package be.mille.consent;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Compartment;
import be.mille.access.Relations;
import be.mille.testing.People;
import be.mille.testing.Visitor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Sharing under its conditions, on the page. */
class ConsentPagesTests extends ConsentPagesHeld {
    @Autowired
    Relations relations;

    @Autowired
    Consents consents;

    @Test
    void whatIsNotTickedIsNotOpenedAndTheSameFormSentTwiceIsNotedOnce() {
        var doctor = new Visitor(port).signIn(people, People.DOCTOR);
        var form = agreed(People.DOCTOR, "how", "GIVEN", "subjects", "C1");
        assertThat(doctor.get(page("")).statusCode()).isEqualTo(404);
        for (int twice = 0; twice < 2; twice++) {
            assertThat(midwife.postAll(page("/share"), form).statusCode()).isEqualTo(303);
        }
        assertThat(doctor.get(page("")).statusCode()).isEqualTo(200);
        people.runAs(People.MIDWIFE, () -> {
            assertThat(relations.of(family))
                    .filteredOn(relation ->
                            relation.actor().equals(people.get(People.DOCTOR).id()))
                    .singleElement()
                    .satisfies(relation ->
                            assertThat(relation.scope()).containsExactlyInAnyOrder(Compartment.C0, Compartment.C1));
            assertThat(consents.of(family)).hasSize(1);
        });
        assertThat(midwife.get(page("/consent")).body())
                .contains("Luc Lambrechts", "Lit : l’essentiel, suivi de la grossesse", "Êtes-vous d’accord");
    }

    @Test
    void theConditionsAreAskedInPlainWordsAndNothingTypedIsLost() {
        var share = midwife.get(page("/share?colleague=" + id(People.DOCTOR))).body();
        assertThat(share)
                .contains(
                        "tenue au secret professionnel",
                        "Même mission",
                        "pourra lire l’essentiel et les sujets choisis",
                        "la grossesse et les enfants (terme, naissance, perte, décès)",
                        "Lisent déjà");
        var silent = midwife.postAll(
                page("/share"), List.of(Map.entry("colleague", id(People.DOCTOR)), Map.entry("how", "GIVEN_ORALLY")));
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body()).contains("Dites-lui d’abord", "Notez qui était là", "href=\"#witness\"");
        var past = midwife.postAll(page("/share"), agreed(People.DOCTOR, "how", "GIVEN", "until", "1/1/2020"));
        assertThat(past.statusCode()).isEqualTo(422);
        assertThat(past.body()).contains("Notez une date à venir", "value=\"1/1/2020\"");
        var nobody = midwife.get(page("/share?colleague=" + id(People.ADMINISTRATOR)));
        assertThat(nobody.statusCode()).isEqualTo(422);
        assertThat(nobody.body()).contains("Choisissez la personne");
    }

    @Test
    void whoDoesNotWishItIsNotedWithRespectAndNothingOpens() {
        var answer = midwife.postAll(page("/share"), agreed(People.DOCTOR, "how", "DECLINED", "subjects", "C1"));
        assertThat(answer.statusCode()).isEqualTo(303);
        var body = midwife.get(page("/consent")).body();
        assertThat(body).contains("ne le souhaite pas", "Luc Lambrechts", "ses soins continuent");
        assertThat(body).doesNotContain("refus");
        assertThat(new Visitor(port).signIn(people, People.DOCTOR).get(page("")).statusCode())
                .isEqualTo(404);
        assertThat(midwife.get(page("/share?colleague=" + id(People.DOCTOR))).body())
                .contains("il a été noté : ne le souhaite pas");
    }

    @Test
    void whoIsNotBoundBySecrecyIsNeverLetIn() {
        var note = new NoteConsent(
                UUID.randomUUID(),
                family,
                ConsentKind.GIVEN,
                Recipient.colleague(people.get(People.FACILITATOR).id().value()),
                Set.of(Compartment.C0, Compartment.C1),
                null,
                null,
                Interpreting.NONE,
                null,
                null,
                null);
        people.runAs(People.MIDWIFE, () -> {
            assertThat(consents.share(note, people.get(People.FACILITATOR).id()))
                    .isFalse();
            assertThat(consents.of(family)).isEmpty();
            assertThat(relations.of(family)).hasSize(1);
        });
    }

    @Test
    void aRestrictedSubjectIsAnEventOfItsOwnThatTheTeamDoesNotSee() {
        midwife.postAll(page("/share"), agreed(People.DOCTOR, "how", "GIVEN", "subjects", "C1"));
        var preview = midwife.get(page("/consent/withdraw?subjects=C3&from=COLLEAGUE:" + id(People.DOCTOR)))
                .body();
        midwife.post(
                page("/consent/withdraw"),
                Map.of("from", "COLLEAGUE:" + id(People.DOCTOR), "subjects", "C3", "seen", seen(preview)));
        var doctor = new Visitor(port).signIn(people, People.DOCTOR);
        assertThat(midwife.get(page("/consent")).body()).contains("violences");
        assertThat(doctor.get(page("/consent")).body())
                .contains("suivi de la grossesse")
                .doesNotContain("violences", "accord repris");
    }
}

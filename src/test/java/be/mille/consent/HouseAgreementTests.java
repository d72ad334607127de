package be.mille.consent;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Compartment;
import be.mille.kernel.ActorId;
import be.mille.testing.People;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** She agrees for a whole organisation: it opens nothing by itself, and nobody asks her twice. */
class HouseAgreementTests extends HouseAgreementHeld {
    @Test
    void itOpensNothingByItselfAndTheSecondOfTheHouseIsOnlyConfirmed() {
        var form = agreed("subjects", "C2");
        for (int twice = 0; twice < 2; twice++) {
            assertThat(midwife.postAll(page("/share"), form).statusCode()).isEqualTo(303);
        }
        assertThat(people.as(People.MIDWIFE, () -> consents.of(family))).hasSize(1);
        assertThat(seenBy(People.SOCIAL_WORKER)).isEqualTo(404);
        assertThat(midwife.get(page("/share?colleague=" + id(People.SOCIAL_WORKER)))
                        .body())
                .contains("elle a donné son accord pour", "Rien n’est à redemander", "situation sociale");
        var agreement = offered(People.SOCIAL_WORKER);
        for (int twice = 0; twice < 2; twice++) {
            assertThat(joins(People.SOCIAL_WORKER, agreement)).isEqualTo(303);
        }
        assertThat(scope(People.SOCIAL_WORKER)).containsExactlyInAnyOrder(Compartment.C0, Compartment.C2);
        assertThat(seenBy(People.SOCIAL_WORKER)).isEqualTo(200);
        secondColleague(new ActorId(UUID.randomUUID()), "second-of-the-house");
        assertThat(joins("second-of-the-house", offered("second-of-the-house"))).isEqualTo(303);
        assertThat(scope("second-of-the-house")).containsExactlyInAnyOrder(Compartment.C0, Compartment.C2);
        assertThat(midwife.get(page("/consent")).body())
                .contains("Pour toute une organisation", "pour toute l’organisation");
    }

    @Test
    void whoWorksElsewhereIsAskedForAndSoIsWhatLiesOutside() {
        midwife.postAll(page("/share"), agreed("subjects", "C2"));
        assertThat(offered(People.DOCTOR)).isEmpty();
        assertThat(joins(People.DOCTOR, offered(People.SOCIAL_WORKER))).isEqualTo(422);
        assertThat(joins(People.SOCIAL_WORKER, UUID.randomUUID().toString())).isEqualTo(422);
        assertThat(joins(People.FACILITATOR, offered(People.SOCIAL_WORKER))).isEqualTo(422);
        assertThat(seenBy(People.DOCTOR)).isEqualTo(404);
        assertThat(scope(People.SOCIAL_WORKER)).isEmpty();
    }

    @Test
    void aHouseWhereNobodyAccompaniesFamiliesAndADutyByLawAreNotOfferedForIt() {
        var nobody = people.get(People.FACILITATOR).organisation();
        var answer = midwife.get(page("/share?organisation=" + nobody));
        if (!nobody.value().equals(house)) {
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("Choisissez une organisation");
        }
        assertThat(midwife.get(page("/share?organisation=" + house)).body())
                .contains("les personnes de")
                .doesNotContain("la loi m’y oblige");
        var duty = new ArrayList<>(agreed("article", "assistance"));
        duty.removeIf(one -> one.getKey().equals("how"));
        duty.add(Map.entry("how", "LEGAL_DUTY"));
        assertThat(midwife.postAll(page("/share"), duty).statusCode()).isEqualTo(422);
    }
}

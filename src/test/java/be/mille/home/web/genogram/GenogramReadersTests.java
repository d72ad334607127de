package be.mille.home.web.genogram;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Bounds;
import be.mille.access.Compartment;
import be.mille.family.EndKind;
import be.mille.family.PersonCard;
import be.mille.family.RecordLoss;
import be.mille.testing.TestClock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who sees what of her family: what is kept for its author, hidden or gone leaves no trace. */
class GenogramReadersTests extends GenogramPageHeld {
    @Autowired
    Bounds bounds;

    private static String drawn(String page) {
        return page.substring(page.indexOf("<h1"), page.indexOf("print-only"));
    }

    @Test
    void aTieKeptForItsAuthorLeavesNoTraceForTheOthers() {
        var before = drawn(page(other()));
        midwife.get(form());
        var wish = tie(family.value(), "SEPARATED", karim);
        wish.put("kept", "true");
        assertThat(midwife.post(form(), wish).statusCode()).isEqualTo(303);
        assertThat(page(midwife)).contains("séparation", "pensez-y avant de le montrer");
        assertThat(ties(OTHER)).isEmpty();
        assertThat(drawn(page(other()))).isEqualTo(before);
        var hidden = ties(HER).getFirst().id();
        var other = other();
        other.get(form());
        assertThat(other.post(form() + "/" + hidden + "/undo", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(other.get("/families/" + family + "/history").body()).doesNotContain("N’est plus en couple");
    }

    @Test
    void whoDoesNotReadHerSocialSituationSeesThePeopleAndNoTie() {
        midwife.get(form());
        var wish = tie(karim, "SEPARATED", family.value());
        wish.put("sign", "SQUARE");
        midwife.post(form(), wish);
        people.runAs(HER, () -> bounds.narrow(family, people.get(OTHER).id(), Set.of(Compartment.C2)));
        var other = other();
        assertThat(page(other))
                .contains("Karim", "Grossesse")
                .doesNotContain("séparation", "Homme, garçon", "/person/kin");
        assertThat(other.get(form()).statusCode()).isEqualTo(404);
        assertThat(other.get("/families/" + family + "/person").body()).doesNotContain("/person/kin");
    }

    @Test
    void whoIsNoLongerAroundHerTakesTheTieAlong() {
        midwife.get(form());
        midwife.post(form(), tie(family.value(), "SEPARATED", karim));
        var gone = people.as(HER, () -> persons.card(family)).secondParent().map(PersonCard.Member::version);
        people.runAs(HER, () -> records.endMember(family, karim, gone.orElseThrow()));
        assertThat(ties(HER)).isEmpty();
        assertThat(page(midwife)).contains("parent : Naïma").doesNotContain("séparation", "Karim");
    }

    @Test
    void aLossHasASignOfItsOwnAndItsKindStaysWithThoseWhoMayKnow() {
        var one = people.as(HER, () -> pregnancies.of(family)).getFirst();
        people.runAs(
                HER,
                () -> pregnancies
                        .loss(
                                family,
                                new RecordLoss(
                                        UUID.randomUUID(),
                                        one.id(),
                                        TestClock.TODAY.minusDays(2),
                                        EndKind.TERMINATION,
                                        TestClock.TODAY,
                                        one.version()))
                        .orThrow());
        assertThat(page(midwife)).contains("node--soft", "Fin de la grossesse le", "interruption");
        assertThat(page(other()))
                .contains("node--soft", "Fin de la grossesse le")
                .doesNotContain("interruption", "Grossesse en cours");
    }
}

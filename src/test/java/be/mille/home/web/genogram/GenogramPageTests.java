package be.mille.home.web.genogram;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.family.Kinship;
import be.mille.family.MemberFields;
import be.mille.family.RecordBirth;
import be.mille.family.RecordBirth.Newborn;
import be.mille.home.Household;
import be.mille.testing.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Her family draws itself from the record; what is missing is noted once, by whoever wishes. */
class GenogramPageTests extends GenogramPageHeld {
    @Autowired
    TestClock clock;

    @Test
    void itDrawsItselfFromWhatTheRecordHolds() {
        var page = page(midwife);
        assertThat(page)
                .contains("La famille de Naïma", "parents : Naïma et Karim", "enfant : Lina")
                .contains("class=\"roof\"", "Femme ou homme : pas noté")
                .doesNotContain("kl--apart", "Carré", "Homme, garçon", "en couple");
        assertThat(midwife.get("/families/" + family).body()).contains("/families/" + family + "/genogram");
    }

    @Test
    void whileNobodyElseIsNotedThePageSaysHowItFillsItself() {
        family = new Household(context).open(HER, "Selam", null);
        assertThat(page(midwife)).contains("Le dessin se fait de lui-même").doesNotContain("<table");
    }

    @Test
    void aPartnerWhoLivesElsewhereIsDrawnWithADashedLine() {
        var before = people.as(HER, () -> persons.card(family)).secondParent().orElseThrow();
        people.runAs(
                HER,
                () -> records.changeMember(
                        family,
                        karim,
                        member(MemberFields.Role.SECOND_PARENT, "Karim", MemberFields.Lives.ELSEWHERE),
                        before.version()));
        assertThat(page(midwife)).contains("kl--apart");
    }

    @Test
    void aTieIsNotedByTapTakenBackAndRestoredAndStaysInTheHistory() {
        var wish = tie(family.value(), "SEPARATED", karim);
        wish.put("since", "2024");
        assertThat(midwife.post(form(), wish).statusCode()).isEqualTo(303);
        assertThat(page(midwife)).contains("séparation d’avec Karim (depuis 2024)", "Ne sont plus en couple");
        assertThat(midwife.get(form()).body()).contains("Naïma, séparation d’avec Karim (2024)", "Noté par");
        var tie = ties(HER).getFirst();
        var other = other();
        other.get(form());
        assertThat(other.post(form() + "/" + tie.id() + "/undo", Map.of()).statusCode())
                .as("a colleague who reads her social situation")
                .isEqualTo(303);
        assertThat(page(midwife)).doesNotContain("séparation");
        assertThat(other.post(form() + "/" + tie.id() + "/restore", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(page(midwife)).contains("séparation d’avec Karim");
        assertThat(midwife.get("/families/" + family + "/history").body())
                .contains("Lien de famille", "N’est plus en couple avec…", "Karim");
    }

    @Test
    void theLastWordOnTheSameTwoCountsAndTakenBackTheOneBeforeStands() {
        midwife.get(form());
        midwife.post(form(), tie(family.value(), "COUPLE", karim));
        clock.forward(Duration.ofMinutes(1));
        midwife.post(form(), tie(karim, "SEPARATED", family.value()));
        clock.reset();
        assertThat(ties(HER)).extracting(Kinship::kind).containsExactly(Kinship.Kind.SEPARATED);
        midwife.post(form() + "/" + ties(HER).getFirst().id() + "/undo", Map.of());
        assertThat(ties(HER)).extracting(Kinship::kind).containsExactly(Kinship.Kind.COUPLE);
    }

    @Test
    void aChildThatIsHisAloneHangsFromHimOnceItIsSaid() {
        midwife.get(form());
        midwife.post(form(), tie(lina, "CHILD", karim));
        assertThat(page(midwife))
                .contains("parent : Karim", "parents : Naïma et Karim")
                .doesNotContain("parent : Naïma");
    }

    @Test
    void somebodyWhoIsNotInTheRecordIsNotedInTheSameFormOnceAndWithoutAName() {
        midwife.get(form());
        var wish = tie(family.value(), "SIBLING", family.value());
        wish.put("who", "");
        wish.put("newcomer", "frère");
        wish.put("sign", "SQUARE");
        assertThat(midwife.post(form(), wish).statusCode()).isEqualTo(303);
        assertThat(midwife.post(form(), wish).statusCode()).as("sent twice").isEqualTo(303);
        assertThat(people.as(HER, () -> persons.card(family)).household())
                .extracting(one -> one.fields().called())
                .containsExactly("Karim", "Lina", "frère");
        assertThat(page(midwife)).contains("frère ou sœur : Naïma", "Homme, garçon");
    }

    @Test
    void whatIsMissingInTheFormIsSaidAtTheFieldAndNothingIsWritten() {
        midwife.get(form());
        var answer = midwife.post(form(), Map.of("newcomer", "frère", "since", "demain"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Choisissez un lien, ou un signe", "une année, un mois", "frère");
        var same = tie(karim, "CHILD", karim);
        same.put("also", karim.toString());
        assertThat(midwife.post(form(), same).body()).contains("Choisissez de qui", "troisième personne");
        assertThat(midwife.post(form(), tie(UUID.randomUUID(), "CHILD", karim)).statusCode())
                .as("somebody of another family")
                .isEqualTo(422);
        assertThat(ties(HER)).isEmpty();
        assertThat(people.as(HER, () -> persons.card(family)).household()).hasSize(2);
    }

    @Test
    void twinsAreNamedEachAndOneWhoDiedIsNotLeftOut() {
        var one = people.as(HER, () -> pregnancies.of(family)).getFirst();
        LocalDate born = TestClock.TODAY.minusDays(6);
        people.runAs(
                HER,
                () -> pregnancies
                        .birth(
                                family,
                                new RecordBirth(
                                        UUID.randomUUID(),
                                        one.id(),
                                        born,
                                        null,
                                        null,
                                        List.of(
                                                new Newborn(null, "Noé", null, false, null),
                                                new Newborn(null, "Ilyas", null, false, born.plusDays(1))),
                                        TestClock.TODAY,
                                        one.version()))
                        .orThrow());
        assertThat(page(midwife)).contains("Noé", "Ilyas", "décès le", "Est décédé·e");
    }
}

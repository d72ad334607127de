package be.mille.family;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.testing.People;
import be.mille.testing.Visitor;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Pregnancies told in two records of one person: one counts once, and what they say otherwise is said. */
class PregnanciesReadAsOneTests extends ReadAsOneHeld {
    @LocalServerPort
    int port;

    @Autowired
    Pregnancies pregnancies;

    @Autowired
    ExpectedItems expected;

    private List<String> expectedOf(FamilyId family) {
        var one = as(() -> expected.of(family, "fr"));
        var mine = as(() -> expected.ofMine("fr")).getOrDefault(family, List.of());
        assertThat(mine).isEqualTo(one);
        return one.stream().map(ExpectedItem::id).toList();
    }

    @Test
    void onePregnancyToldInBothCountsOnceAndALossInEitherIsALoss() {
        var first = open(TODAY.plusWeeks(20));
        var second = open(TODAY.plusWeeks(20).plusDays(5));
        contact(second, Contact.State.DONE, TODAY.minusDays(1));
        assertThat(expectedOf(first)).contains("first-midwife-contact");
        var merge = merge(first, second);
        assertThat(expectedOf(first)).doesNotContain("first-midwife-contact").doesNotHaveDuplicates();
        assertThat(as(() -> pregnancies.of(first))).hasSize(2);

        var other = as(() -> pregnancies.of(second)).getFirst();
        as(() -> pregnancies.loss(
                first, new RecordLoss(ids.next(), other.id(), TODAY.minusDays(2), null, TODAY, other.version())));
        assertThat(as(() -> families.get(first)).stage()).isInstanceOf(Stage.AfterLoss.class);
        assertThat(as(() -> families.mine()).stream()
                        .filter(one -> one.id().equals(first))
                        .findFirst())
                .hasValueSatisfying(one -> assertThat(one.stage()).isInstanceOf(Stage.AfterLoss.class));
        assertThat(expectedOf(first)).doesNotContain("first-one-contact", "plan-agreed");

        people.runAs(People.MIDWIFE, () -> merges.undo(first, merge));
        assertThat(as(() -> families.get(first)).stage()).isInstanceOf(Stage.Pregnant.class);
        assertThat(as(() -> families.get(second)).stage()).isInstanceOf(Stage.AfterLoss.class);
        assertThat(expectedOf(first)).contains("first-midwife-contact");
    }

    @Test
    void thePageOfPregnanciesShowsOneAndWhatTheOtherRecordSaysOtherwise() {
        var first = open(TODAY.plusWeeks(20));
        var second = open(TODAY.plusWeeks(20).plusDays(5));
        var merge = merge(first, second);
        var later = people.get(People.DOCTOR).actor();
        people.runAs(
                People.MIDWIFE,
                () -> relations.add(first, later, RelationType.HEALTH_CARE, Brussels.startOf(TODAY), Proof.BROUGHT_IN));
        var page = "/families/" + first + "/pregnancies";
        var midwife = new Visitor(port).signIn(people, People.MIDWIFE);
        assertThat(cards(midwife.get(page).body())).isEqualTo(1);
        assertThat(midwife.get(page).body())
                .contains(
                        "dit autrement",
                        full(TODAY.plusWeeks(20)),
                        full(TODAY.plusWeeks(20).plusDays(5)));

        assertThat(new Visitor(port).signIn(people, People.DOCTOR).get(page).body())
                .as("who has only one of the two reads of no other")
                .contains(full(TODAY.plusWeeks(20)))
                .doesNotContain("L’autre dossier", full(TODAY.plusWeeks(20).plusDays(5)));

        var other = as(() -> pregnancies.of(second)).getFirst();
        assertThat(midwife.get(page).body()).contains(page + "/" + other.id());
        assertThat(midwife.get(page + "/" + other.id()).statusCode()).isEqualTo(200);
        as(() -> pregnancies.date(
                first,
                new DatePregnancy(
                        ids.next(),
                        other.id(),
                        DatingSource.TOLD,
                        TODAY.plusWeeks(20),
                        null,
                        null,
                        0,
                        TODAY,
                        other.version())));
        assertThat(midwife.get(page).body())
                .as("put right in the other record")
                .contains("ne dit rien d’autre")
                .doesNotContain("dit autrement");

        people.runAs(People.MIDWIFE, () -> merges.undo(first, merge));
        assertThat(midwife.get(page).body()).doesNotContain("L’autre dossier");
    }

    @Test
    void aLossInTheOtherRecordIsWhatCountsAndItIsSaidThatThisOneGoesOn() {
        var first = open(TODAY.plusWeeks(20));
        var second = open(TODAY.plusWeeks(20));
        merge(first, second);
        var other = as(() -> pregnancies.of(second)).getFirst();
        as(() -> pregnancies.loss(
                first, new RecordLoss(ids.next(), other.id(), TODAY.minusDays(2), null, TODAY, other.version())));
        var body = new Visitor(port)
                .signIn(people, People.MIDWIFE)
                .get("/families/" + first + "/pregnancies")
                .body();
        assertThat(cards(body)).isEqualTo(1);
        assertThat(body).contains("Fin de la grossesse le", "La grossesse continue.");
    }

    private static int cards(String body) {
        return body.split("aria-labelledby=\"p-", -1).length - 1;
    }

    private static String full(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH).format(day);
    }

    @Test
    void aNewPregnancyAndABirthBeforeItAreTwo() {
        var first = open(TODAY.plusWeeks(20));
        var second = open(null);
        as(() -> pregnancies.birth(
                second,
                new RecordBirth(
                        ids.next(),
                        null,
                        TODAY.minusDays(400),
                        null,
                        null,
                        List.of(new RecordBirth.Newborn(null, "Lina", null, false, null)),
                        TODAY,
                        0)));
        merge(first, second);
        assertThat(expectedOf(first)).contains("first-midwife-contact", "screening-12-months");
        assertThat(as(() -> families.get(first)).stage()).isInstanceOf(Stage.Pregnant.class);
    }
}

package be.mille.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is delivered again is shown beside what came before, and joined by somebody; never by the program. */
@MilleTest
class AgainTests {
    @Autowired
    People people;

    @Autowired
    Arrivals arrivals;

    @Autowired
    TestClock clock;

    @AfterEach
    void theClockStandsStillAgain() {
        clock.reset();
    }

    private ArrivalId noted(String by, Arriving one) {
        clock.forward(Duration.ofSeconds(1));
        return people.as(by, () -> arrivals.note(UUID.randomUUID(), one.asked()));
    }

    private ArrivalId noted(Arriving one) {
        return noted(People.HOSPITAL_MIDWIFE, one);
    }

    private List<ArrivalId> perhaps(ArrivalId id) {
        return Objects.requireNonNull(people.as(People.HOSPITAL_MIDWIFE, () -> arrivals.perhaps(List.of(id)))
                        .get(id))
                .stream()
                .map(Arrival::id)
                .toList();
    }

    private Arrival got(ArrivalId id) {
        return people.as(People.HOSPITAL_MIDWIFE, () -> arrivals.get(id));
    }

    @Test
    void theSameTelephoneIsPerhapsTheSameHoweverItIsWritten() {
        var number = Arriving.number();
        var first = noted(Arriving.from("Mme Dubois").phone(number));
        var again = noted(
                Arriving.from("Le docteur").phone("+32 " + number.substring(1).replace(" ", ".")));
        assertThat(perhaps(again)).containsExactly(first);
        assertThat(perhaps(first))
                .as("the first is the same as nothing before it")
                .isEmpty();
        assertThat(perhaps(noted(Arriving.from("Mme Dubois").phone(Arriving.number()))))
                .as("control: another telephone")
                .isEmpty();
    }

    @Test
    void theSameNameAndWhoAsksArePerhapsTheSameAndOneOfThemAloneIsNot() {
        var first = noted(Arriving.from("Mme Lefèvre").called("Chloé M."));
        assertThat(perhaps(noted(Arriving.from("mme lefevre").called("CHLOE")))).containsExactly(first);
        assertThat(perhaps(noted(Arriving.from("Mme Lefèvre").called("Aya")))).isEmpty();
        assertThat(perhaps(noted(Arriving.from("M. Petit").called("Chloé M.")))).isEmpty();
        assertThat(perhaps(noted(Arriving.fromNobodyKnown().called("Chloé M."))))
                .isEmpty();
    }

    @Test
    void afterThirtyDaysAndInAnotherHouseItIsNot() {
        var number = Arriving.number();
        noted(Arriving.from("Mme Dubois").phone(number));
        var elsewhere = noted(People.MIDWIFE, Arriving.from("Mme Dubois").phone(number));
        assertThat(people.as(People.MIDWIFE, () -> arrivals.perhaps(List.of(elsewhere)))
                        .get(elsewhere))
                .isEmpty();
        clock.forward(Duration.ofDays(31));
        assertThat(perhaps(noted(Arriving.from("Mme Dubois").phone(number)))).isEmpty();
    }

    @Test
    void whatIsForOthersOfTheHouseIsNotShownAsTheSame() {
        var number = Arriving.number();
        noted(Arriving.from("Mme Dubois").phone(number).category("maternity"));
        var again = noted("farid-benkirane", Arriving.from("Mme Dubois").phone(number));
        assertThat(people.as("farid-benkirane", () -> arrivals.perhaps(List.of(again)))
                        .get(again))
                .isEmpty();
        assertThat(perhaps(again)).as("control: a midwife sees both").hasSize(1);
    }

    @Test
    void nothingJoinsWhatIsAnsweredByOthersWhoDoNotReadIt() {
        var number = Arriving.number();
        var forAll = noted(Arriving.from("Mme Dubois").phone(number));
        var forMidwives = noted(Arriving.from("Le docteur").phone(number).category("maternity"));
        assertThat(perhaps(forMidwives)).as("everybody would answer it").isEmpty();
        assertThatThrownBy(() -> join(forMidwives, forAll)).isInstanceOf(NotFoundException.class);
        var again = noted(Arriving.from("Une tante").phone(number));
        assertThat(perhaps(again))
                .as("control: whoever answers those reads this one")
                .containsExactlyInAnyOrder(forAll, forMidwives);
    }

    @Test
    void theyAreJoinedByOneTapAndPartedByAnother() {
        var number = Arriving.number();
        var first = noted(Arriving.from("Mme Dubois").phone(number));
        var second = noted(Arriving.from("La mère").phone(number).urgent());
        var third = noted(Arriving.from("Le docteur").phone(number));
        assertThat(got(second).joined()).as("never by itself").isNull();
        join(third, second);
        join(second, first);
        var head = got(first);
        assertThat(head.again()).extracting(Arrival::id).containsExactly(second, third);
        assertThat(head.urgent()).as("as soon as one of them is").isTrue();
        assertThat(waiting()).contains(first).doesNotContain(second, third);

        people.runAs(People.HOSPITAL_MIDWIFE, () -> arrivals.separate(third));
        assertThat(got(first).again()).extracting(Arrival::id).containsExactly(second);
        assertThat(waiting()).contains(first, third);
        assertThat(perhaps(third)).containsExactly(first);

        people.runAs(
                People.HOSPITAL_MIDWIFE,
                () -> arrivals.answer(
                        first, ArrivalAnswer.NO_WISH, null, arrivals.get(first).version()));
        assertThat(waiting()).as("answered together").doesNotContain(first, second);
        assertThatThrownBy(() -> people.runAs(People.HOSPITAL_MIDWIFE, () -> arrivals.separate(second)))
                .as("by an old page")
                .isInstanceOf(StaleException.class);
        assertThat(waiting()).doesNotContain(second);
        assertThatThrownBy(() -> join(third, first))
                .as("what is answered takes nothing in")
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatHasNothingInCommonIsNotJoined() {
        var one = noted(Arriving.from("Mme Dubois").phone(Arriving.number()));
        var other = noted(Arriving.from("Mme Dubois").phone(Arriving.number()));
        assertThatThrownBy(() -> join(other, one)).isInstanceOf(NotFoundException.class);
    }

    private void join(ArrivalId later, ArrivalId earlier) {
        people.runAs(People.HOSPITAL_MIDWIFE, () -> arrivals.join(later, earlier));
    }

    private List<ArrivalId> waiting() {
        return people.as(People.HOSPITAL_MIDWIFE, () -> arrivals.waiting(0)).waiting().stream()
                .map(Arrival::id)
                .toList();
    }
}

package be.mille.intake;

import static be.mille.sql.Sql.p;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.kernel.NotFoundException;
import be.mille.sql.Sql;
import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever answers a request reads all that was joined to it, whatever is corrected afterwards; nothing is answered unread. */
@MilleTest
class JoinedIsReadTests {
    private static final String HER = People.HOSPITAL_MIDWIFE;
    private static final String COLLEAGUE = "imane-el-amrani";
    private static final String GYNAECOLOGIST = "farid-benkirane";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Arrivals arrivals;

    @Autowired
    Sql sql;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TestClock clock;

    String number;

    @BeforeEach
    void aTelephoneTheyHaveInCommon() {
        number = Arriving.number();
    }

    @AfterEach
    void theClockStandsStillAgain() {
        clock.reset();
    }

    private Arriving forMidwives(String asker) {
        return forAll(asker).category("maternity");
    }

    private Arriving forAll(String asker) {
        return Arriving.from(asker).phone(number);
    }

    private ArrivalId noted(String by, Arriving one) {
        clock.forward(Duration.ofSeconds(1));
        return people.as(by, () -> arrivals.note(UUID.randomUUID(), one.asked()));
    }

    private void join(ArrivalId later, ArrivalId earlier) {
        people.runAs(HER, () -> arrivals.join(later, earlier));
    }

    private Arrival got(ArrivalId id) {
        return people.as(HER, () -> arrivals.get(id));
    }

    private boolean correct(ArrivalId id, Arriving one) {
        return people.as(
                HER, () -> arrivals.correct(id, one.asked(), arrivals.get(id).version()));
    }

    private List<ArrivalId> waiting(String who) {
        return people.as(who, () -> arrivals.waiting(0)).waiting().stream()
                .map(Arrival::id)
                .toList();
    }

    /** Taken up, passed on, not theirs: whichever it is. */
    @ParameterizedTest
    @EnumSource(
            value = ArrivalAnswer.class,
            names = {"TAKEN_UP", "PASSED_ON", "NOT_OURS"})
    void correctedSoThatOthersAnswerItNothingGoesWithItThatTheyDoNotRead(ArrivalAnswer answer) {
        var head = noted(HER, forMidwives("Mme Dubois"));
        var forMidwives = noted(COLLEAGUE, forMidwives("Le docteur"));
        var forAll = noted(COLLEAGUE, forAll("Une tante"));
        join(forMidwives, head);
        join(forAll, head);
        assertThat(got(head).again()).hasSize(2);

        assertThat(correct(head, forAll("Mme Dubois"))).as("something parted").isTrue();
        assertThat(got(head).again())
                .as("control: what all read stays")
                .extracting(Arrival::id)
                .containsExactly(forAll);
        assertThat(waiting(COLLEAGUE)).as("it waits for those who read it").contains(forMidwives);
        assertThat(waiting(GYNAECOLOGIST)).contains(head).doesNotContain(forMidwives);

        people.runAs(
                GYNAECOLOGIST,
                () -> arrivals.answer(
                        head, answer, "À la maison", arrivals.get(head).version()));
        assertThat(got(forMidwives).waits()).isTrue();
        assertThat(got(forAll).waits()).as("control: answered with it").isFalse();
        assertThat(waiting(COLLEAGUE)).contains(forMidwives).doesNotContain(head, forAll);
    }

    @Test
    void correctedSoThatFewerAnswerItTheyReadAllOfItAndNobodyElseIsToldOfIt() {
        var head = noted(HER, forAll("Mme Dubois"));
        var again = noted(GYNAECOLOGIST, forAll("Une tante"));
        join(again, head);
        var gynaecologist = new Visitor(port).signIn(people, GYNAECOLOGIST);
        assertThat(gynaecologist.get("/arrivals/" + again).body())
                .as("control: as long as he reads it too")
                .contains("jointe à une autre", "href=\"/arrivals/" + head);

        assertThat(correct(head, forMidwives("Mme Dubois"))).isFalse();
        assertThat(people.as(COLLEAGUE, () -> arrivals.get(head)).again())
                .extracting(Arrival::id)
                .containsExactly(again);
        assertThat(waiting(GYNAECOLOGIST)).doesNotContain(head, again);
        assertThat(gynaecologist.get("/arrivals/" + again).body())
                .as("what he noted is dealt with; not that there is another, nor where")
                .contains("D’autres collègues de l’organisation s’en occupent")
                .doesNotContain("jointe à une autre", head.toString());
        assertThat(gynaecologist.get("/arrivals/" + head).statusCode()).isEqualTo(404);
    }

    /** Whoever noted it answers it too, whatever her function is. */
    @Test
    void nothingJoinsWhatSomebodyElseNotedWhoWouldNotReadIt() {
        var head = noted(GYNAECOLOGIST, forMidwives("Mme Dubois"));
        var forMidwives = noted(HER, forMidwives("Le docteur"));
        assertThatThrownBy(() -> join(forMidwives, head)).isInstanceOf(NotFoundException.class);
        var forAll = noted(HER, forAll("Une tante"));
        join(forAll, head);
        assertThat(people.as(GYNAECOLOGIST, () -> arrivals.get(head)).again())
                .as("control: what he reads")
                .extracting(Arrival::id)
                .containsExactly(forAll);
    }

    @Test
    void whatWasJoinedToTheLaterOneIsReadAsWell() {
        var head = noted(GYNAECOLOGIST, forMidwives("Mme Dubois"));
        var later = noted(GYNAECOLOGIST, forMidwives("Le docteur"));
        var unread = noted(HER, forMidwives("Une tante"));
        assertThatThrownBy(() -> join(unread, later)).isInstanceOf(NotFoundException.class);
        var read = noted(HER, forAll("Une voisine"));
        join(read, later);
        join(later, head);
        assertThat(got(head).again()).extracting(Arrival::id).containsExactly(later, read);
    }

    @Test
    void theDatabaseSaysTheSamePastTheService() {
        var head = noted(HER, forAll("Mme Dubois"));
        var forMidwives = noted(HER, forMidwives("Le docteur"));
        assertThatThrownBy(() -> past("joined = :to", forMidwives, head.value()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("would not read it");
        functions(head, "{HOSPITAL_MIDWIFE}");
        past("joined = :to", forMidwives, head.value());
        assertThat(got(forMidwives).joined()).as("control").isEqualTo(head);
        functions(head, "{HOSPITAL_MIDWIFE,GYNAECOLOGIST}");
        assertThat(got(forMidwives).waits()).as("parted by the database itself").isTrue();
    }

    private void functions(ArrivalId id, String to) {
        past("functions = cast(:to as text[])", id, to);
    }

    private void past(String what, ArrivalId id, Object to) {
        people.runAs(
                HER,
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(_ -> sql.update(
                                "update intake.arrival set " + what + " where id = :id", p("id", id), p("to", to))));
    }

    @Test
    void thePageOfTheCorrectionSaysThatSomethingStandsForItselfAgain() {
        var head = noted(HER, forMidwives("Mme Dubois"));
        join(noted(COLLEAGUE, forMidwives("Le docteur")), head);
        var visitor = new Visitor(port).signIn(people, HER);
        var page = "/arrivals/" + head + "/correct";
        visitor.get(page);
        var form = Map.of("version", String.valueOf(got(head).version()), "asker", "Mme Dubois", "words", "Un lit");
        assertThat(visitor.post(page, form).statusCode()).isEqualTo(303);
        assertThat(visitor.get("/arrivals/" + head).body()).contains("de nouveau une demande à part");
    }
}

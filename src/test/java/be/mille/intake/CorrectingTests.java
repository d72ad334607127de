package be.mille.intake;

import static be.mille.sql.Sql.p;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import be.mille.sql.Sql;
import be.mille.testing.MilleTest;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What was noted is corrected by whoever noted it, while it waits; nobody else’s words are changed. */
@MilleTest
class CorrectingTests {
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

    @Autowired
    Environment settings;

    @AfterEach
    void theClockStandsStillAgain() {
        clock.reset();
    }

    private ArrivalId noted(Arriving one) {
        clock.forward(Duration.ofSeconds(1));
        return people.as(HER, () -> arrivals.note(UUID.randomUUID(), one.asked()));
    }

    private Arrival got(ArrivalId id) {
        return people.as(HER, () -> arrivals.get(id));
    }

    private void correct(String who, ArrivalId id, Arriving one, int version) {
        people.runAs(who, () -> arrivals.correct(id, one.asked(), version));
    }

    private List<ArrivalId> waiting(String who) {
        return people.as(who, () -> arrivals.waiting(0)).waiting().stream()
                .map(Arrival::id)
                .toList();
    }

    private String acts() {
        return new Owner(settings)
                .asSuperuser(
                        "select count(*) from audit.entry e where e.action = 'intake.correct' and e.outcome = 'PERMIT'");
    }

    @Test
    void itIsAsIfItHadBeenNotedThatWayAndAnActInTheLog() {
        var number = Arriving.number();
        var first = noted(Arriving.from("Mme Dubois").phone(number).category("maternity"));
        var id = noted(Arriving.from("Mme Dubios").phone(Arriving.number()).words("Du lait"));
        assertThat(waiting(GYNAECOLOGIST)).contains(id);
        long before = Long.parseLong(acts());
        var right =
                Arriving.from("M. Petit").phone(number).category("maternity").urgent();
        correct(HER, id, right, 0);
        assertThat(got(id).asked()).isEqualTo(right.asked());
        assertThat(got(id).version()).isEqualTo(1);
        assertThat(people.as(HER, () -> arrivals.perhaps(List.of(id))).get(id))
                .as("by the telephone as it is now")
                .extracting(Arrival::id)
                .containsExactly(first);
        assertThat(waiting(COLLEAGUE)).contains(id);
        assertThat(waiting(GYNAECOLOGIST)).as("for others to answer now").doesNotContain(id);
        assertThat(Long.parseLong(acts())).isEqualTo(before + 1);
        assertThatThrownBy(() -> people.runAs(COLLEAGUE, () -> arrivals.answer(id, ArrivalAnswer.NO_WISH, null, 0)))
                .as("who read it as it was")
                .isInstanceOf(StaleException.class);
    }

    @Test
    void nobodyElsesWordsAreChangedEvenPastTheService() {
        var id = noted(Arriving.from("Mme Dubois"));
        var asked = got(id).asked();
        assertThatThrownBy(() -> correct(COLLEAGUE, id, Arriving.from("M. Petit"), 0))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> hurry(COLLEAGUE, id))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("whoever noted it");
        assertThat(got(id).asked()).isEqualTo(asked);
        assertThat(hurry(HER, id)).as("control: her own").isEqualTo(1);
        people.runAs(COLLEAGUE, () -> arrivals.answer(id, ArrivalAnswer.NO_WISH, null, 0));
        assertThatThrownBy(() -> hurry(HER, id)).as("nor once answered").isInstanceOf(DataAccessException.class);
    }

    private int hurry(String who, ArrivalId id) {
        return people.as(
                who,
                () -> new TransactionTemplate(transactions)
                        .execute(_ -> sql.update(
                                "update intake.arrival set urgent = not urgent where id = :id", p("id", id))));
    }

    @Test
    void whatWaitsNoMoreOrChangedMeanwhileIsNotCorrected() {
        var number = Arriving.number();
        var head = noted(Arriving.from("Mme Dubois").phone(number));
        var later = noted(Arriving.from("M. Petit").phone(number));
        people.runAs(COLLEAGUE, () -> arrivals.join(later, head));
        for (var one : List.of(head, later)) {
            assertThatThrownBy(() -> correct(HER, one, Arriving.from("Une tante"), 0))
                    .isInstanceOf(StaleException.class);
        }
        assertThatThrownBy(() -> correct(
                        HER, later, Arriving.from("Une tante"), got(later).version()))
                .as("part it first")
                .isInstanceOf(StaleException.class);
        people.runAs(HER, () -> arrivals.answer(head, ArrivalAnswer.NO_WISH, null, 1));
        assertThatThrownBy(() ->
                        correct(HER, head, Arriving.from("Une tante"), got(head).version()))
                .isInstanceOf(StaleException.class);
        assertThat(got(head).asked().asker()).isEqualTo("Mme Dubois");
    }

    @Test
    void theFormHasWhatWasNotedAndKeepsWhatIsTypedWhenItChangedMeanwhile() {
        var id = noted(Arriving.from("Mme Dubios").called("Nour").due("2027-03").words("Un lit"));
        var one = "/arrivals/" + id;
        var page = one + "/correct";
        var colleague = new Visitor(port).signIn(people, COLLEAGUE);
        assertThat(colleague.get(one).body()).doesNotContain(page);
        assertThat(colleague.get(page).statusCode()).isEqualTo(404);
        assertThat(colleague.post(page, Map.of("version", "0")).statusCode()).isEqualTo(404);

        var visitor = new Visitor(port).signIn(people, HER);
        assertThat(visitor.get(one).body()).contains("href=\"" + page + "\"", "Corriger");
        assertThat(visitor.get(page).body())
                .contains("value=\"Mme Dubios\"", "value=\"Nour\"", "value=\"03/2027\"", "Un lit")
                .contains("name=\"version\" value=\"0\"");
        var form = new HashMap<>(Map.of("version", "0", "asker", "Mme Dubois", "words", ""));
        var no = visitor.post(page, form);
        assertThat(no.statusCode()).isEqualTo(422);
        assertThat(no.body()).contains("Dites ce qui est demandé", "action=\"" + page + "\"");

        correct(HER, id, Arriving.from("Mme Dubois").words("Deux lits"), 0);
        form.put("words", "Trois lits");
        var stale = visitor.post(page, form);
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("a changé entre-temps", "Trois lits", "name=\"version\" value=\"1\"");
        form.put("version", "1");
        assertThat(visitor.post(page, form).headers().firstValue("Location")).contains(one);
        assertThat(visitor.get(one).body()).contains("Trois lits", "La correction est enregistrée");

        people.runAs(COLLEAGUE, () -> arrivals.answer(id, ArrivalAnswer.NO_WISH, null, 2));
        assertThat(visitor.get(one).body()).doesNotContain(page);
        assertThat(visitor.get(page).headers().firstValue("Location")).contains(one);
        assertThat(visitor.post(page, form).headers().firstValue("Location")).contains(one);
    }
}

package be.mille.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Compartment;
import be.mille.access.EndReason;
import be.mille.access.Relations;
import be.mille.family.Families;
import be.mille.family.FamilySummary;
import be.mille.family.PersonRecords;
import be.mille.intake.Attaching.Attach;
import be.mille.intake.Attaching.Outcome;
import be.mille.kernel.FamilyId;
import be.mille.kernel.StaleException;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two colleagues, or two clicks, at one request: nothing is answered unread, lost, or told by an error. */
@MilleTest
class AtOnceTests {
    private static final String HER = "valerie-mercenier";
    private static final String COLLEAGUE = "dounia-ziani";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Arrivals arrivals;

    @Autowired
    Attaching attaching;

    @Autowired
    PersonRecords records;

    @Autowired
    Relations relations;

    @Autowired
    Families families;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TestClock clock;

    @AfterEach
    void theClockStandsStillAgain() {
        clock.reset();
    }

    private ArrivalId noted(Arriving one) {
        clock.forward(Duration.ofSeconds(1));
        return people.as(HER, () -> arrivals.note(UUID.randomUUID(), one.asked()));
    }

    private Arrival got(ArrivalId id) {
        return people.as(COLLEAGUE, () -> arrivals.get(id));
    }

    private void answer(ArrivalId id, int version) {
        people.runAs(HER, () -> arrivals.answer(id, ArrivalAnswer.NO_WISH, null, version));
    }

    private List<String> called(String who, String mark) {
        return people.as(who, families::mine).stream()
                .map(FamilySummary::called)
                .filter(name -> name.startsWith(mark))
                .sorted()
                .toList();
    }

    private static HttpResponse<String> begin(Visitor visitor, ArrivalId id, String called, int version) {
        var form = new HashMap<>(Map.of("called", called, "version", String.valueOf(version), "anyway", "true"));
        form.putAll(Map.of("subject", "C2", "words", "Une demande"));
        return visitor.post("/arrivals/" + id + "/record", form);
    }

    private HttpResponse<String> begin(Visitor visitor, ArrivalId id, String called) {
        return begin(visitor, id, called, got(id).version());
    }

    private static void opened(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/person");
    }

    @Test
    void aRecordThatWasBegunAndTakenBackIsNotToldToAColleagueAndHidesNoOther() {
        var id = noted(Arriving.from("Mme Dubois"));
        opened(begin(new Visitor(port).signIn(people, HER), id, "Wided une"));
        people.runAs(HER, () -> arrivals.undo(id));
        opened(begin(new Visitor(port).signIn(people, COLLEAGUE), id, "Wided deux"));
        people.runAs(COLLEAGUE, () -> arrivals.undo(id));
        opened(begin(new Visitor(port).signIn(people, HER), id, "Wided trois"));
        assertThat(called(HER, "Wided"))
                .as("what she typed the second time is not lost")
                .containsExactly("Wided trois", "Wided une");
        assertThat(called(COLLEAGUE, "Wided")).containsExactly("Wided deux");
    }

    @Test
    void whoeverNoLongerReachesTheNoteLeavesNothingBehindThatAColleagueWouldStumbleOver() {
        var id = noted(Arriving.from("Mme Dubois"));
        var family = people.as(HER, () -> records.open(OpenFamilies.called("Quittée")));
        attach(family, id, 0);
        var me = people.get(HER).id();
        people.runAs(HER, () -> relations.end(family, me, EndReason.ENDED_BY_READER));
        assertThat(people.as(HER, () -> attaching.at(id))).isEmpty();
        assertThatThrownBy(() -> people.runAs(HER, () -> arrivals.undo(id))).isInstanceOf(StaleException.class);
        assertThat(got(id).waits()).as("it stays taken up, as its note stays").isFalse();
    }

    @Test
    void twoClicksAtOnceBeginOneRecord() throws Exception {
        var visitor = new Visitor(port).signIn(people, HER);
        for (int round = 0; round < 5; round++) {
            var name = "Rania " + round;
            var id = noted(Arriving.from("Mme Dubois"));
            var start = new CyclicBarrier(2);
            Callable<HttpResponse<String>> click = () -> {
                start.await();
                return begin(visitor, id, name, 0);
            };
            var answers = new ArrayList<HttpResponse<String>>();
            try (var threads = Executors.newFixedThreadPool(2)) {
                for (var done : threads.invokeAll(List.of(click, click))) {
                    answers.add(done.get());
                }
            }
            assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(303);
            assertThat(called(HER, name)).hasSize(1);
        }
    }

    @Test
    void whatWasJoinedMeanwhileIsReadBeforeItIsAnswered() {
        var number = Arriving.number();
        var head = noted(Arriving.from("Mme Dubois").phone(number));
        int read = got(head).version();
        var urgent = noted(Arriving.from("La mère").phone(number).urgent());
        people.runAs(COLLEAGUE, () -> arrivals.join(urgent, head));
        assertThatThrownBy(() -> answer(head, read)).isInstanceOf(StaleException.class);
        var family = people.as(HER, () -> records.open(OpenFamilies.called("Jointe")));
        assertThatThrownBy(() -> attach(family, head, read)).isInstanceOf(StaleException.class);
        assertThat(got(head).waits()).isTrue();
        assertThat(attach(family, head, got(head).version()))
                .as("control: once it was read")
                .isInstanceOf(Outcome.Done.class);
    }

    private Outcome attach(FamilyId family, ArrivalId id, int version) {
        return people.as(
                HER, () -> attaching.attach(family, new Attach(id, version, Compartment.C2, "Demandé", "fr", null)));
    }

    @Test
    void whatIsJustBeingAnsweredTakesNothingIn() {
        var number = Arriving.number();
        var head = noted(Arriving.from("Mme Dubois").phone(number));
        var later = noted(Arriving.from("La mère").phone(number));
        comesTooLate(later, head, () -> arrivals.answer(head, ArrivalAnswer.NO_WISH, null, 0));
    }

    @Test
    void whatIsJustBeingJoinedTakesNothingIn() {
        var number = Arriving.number();
        var first = noted(Arriving.from("Mme Dubois").phone(number));
        var head = noted(Arriving.from("Le docteur").phone(number));
        var later = noted(Arriving.from("La mère").phone(number));
        comesTooLate(later, head, () -> arrivals.join(head, first));
    }

    /** A colleague joins while what it would be joined to is no longer free, and nobody can see that yet. */
    private void comesTooLate(ArrivalId later, ArrivalId head, Runnable meanwhile) {
        var joined = new CompletableFuture<ArrivalId>();
        people.runAs(
                HER,
                () -> new TransactionTemplate(transactions).executeWithoutResult(_ -> {
                    meanwhile.run();
                    Thread.ofVirtual().start(() -> {
                        try {
                            joined.complete(people.as(COLLEAGUE, () -> arrivals.join(later, head)));
                        } catch (RuntimeException e) {
                            joined.completeExceptionally(e);
                        }
                    });
                    assertThatThrownBy(() -> joined.get(700, TimeUnit.MILLISECONDS))
                            .as("it waits for what is being done")
                            .isInstanceOf(TimeoutException.class);
                }));
        assertThatThrownBy(() -> joined.get(10, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(StaleException.class);
        assertThat(got(later).waits()).as("and is still in the queue").isTrue();
    }
}

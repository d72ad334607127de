package be.mille.family;

import static be.mille.sql.Sql.p;
import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Compartment;
import be.mille.sealing.Sealing;
import be.mille.sql.Sql;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

@MilleTest
class LongHistoryTests {
    @LocalServerPort
    int port;

    @Autowired
    PersonRecords records;

    @Autowired
    Contacts contacts;

    @Autowired
    Sql sql;

    @Autowired
    Sealing sealing;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    People people;

    @Test
    void aLongHistoryIsReadPageByPageToItsFirstChange() {
        var family = people.as(People.MIDWIFE, () -> records.open(OpenFamilies.called("Mina")));
        people.runAs(
                People.MIDWIFE,
                () -> transactions.executeWithoutResult(_ -> {
                    for (int n = 1; n <= 350; n++) {
                        var id = UUID.randomUUID();
                        var fields = sealing.of("family.change", family, Compartment.C0, id)
                                .close("after", "{\"called\":\"Nom-" + n + ".\"}");
                        sql.update(
                                """
                                insert into family.change (id, family, compartment, section, actor, changed_at, after)
                                values (:id, :family, 'C0', 'person', :actor, :at, to_jsonb(cast(:after as text)))
                                """,
                                p("id", id),
                                p("family", family),
                                p("actor", people.get(People.MIDWIFE).id()),
                                p("at", TestClock.START.plus(Duration.ofMinutes(n))),
                                p("after", fields));
                    }
                }));
        var visitor = new Visitor(port).signIn(people, People.MIDWIFE);
        var here = "/families/" + family + "/history";
        assertThat(visitor.get(here).body())
                .contains("Nom-350.", here + "?page=2")
                .doesNotContain("Nom-250.", "page=0");
        assertThat(visitor.get(here + "?page=4").body())
                .contains("Nom-50.", "Nom-1.", here + "?page=3")
                .doesNotContain("Nom-51.", "page=5");
        assertThat(visitor.get(here + "?page=nothing").body()).contains("Nom-350.");
        assertThat(new Visitor(port)
                        .signIn(people, People.OTHER_MIDWIFE)
                        .get(here + "?page=2")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aTapOnAListThatIsOutOfDateSaysSoAndOverwritesNothing() {
        var family = people.as(People.MIDWIFE, () -> records.open(OpenFamilies.called("Mina")));
        var planned = people.as(
                People.MIDWIFE,
                () -> contacts.record(
                                family,
                                new RecordContact(
                                        UUID.randomUUID(),
                                        null,
                                        Contact.Kind.HOME_VISIT,
                                        Contact.State.PLANNED,
                                        TestClock.TODAY.plusDays(1),
                                        null,
                                        null,
                                        null,
                                        null,
                                        Contact.Interpreter.NOT_NEEDED,
                                        null,
                                        Audience.TEAM,
                                        Set.of(),
                                        TestClock.TODAY,
                                        0))
                        .orThrow());
        people.runAs(People.MIDWIFE, () -> contacts.become(family, planned, Contact.State.CANCELLED, 0));
        var visitor = new Visitor(port).signIn(people, People.MIDWIFE);
        var list = "/families/" + family + "/contacts";
        visitor.get(list);
        var answer = visitor.post(list + "/" + planned + "/state", Map.of("state", "DONE", "version", "0"));
        assertThat(answer.headers().firstValue("Location")).contains(list);
        assertThat(visitor.get(list).body()).contains("Rien n’a été écrasé");
        assertThat(people.as(People.MIDWIFE, () -> contacts.get(family, planned))
                        .state())
                .isEqualTo(Contact.State.CANCELLED);
    }
}

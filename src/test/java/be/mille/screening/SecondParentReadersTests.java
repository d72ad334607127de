package be.mille.screening;

import static be.mille.sql.Sql.p;
import static org.assertj.core.api.Assertions.assertThat;

import be.mille.sql.Sql;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.Visitor;
import be.mille.testing.WholeDay;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who reads what the second parent said: whoever heard it and whom one names, and nobody for having been named elsewhere. */
class SecondParentReadersTests extends BothParentsHeld {
    @Autowired
    Sql sql;

    @Autowired
    Environment settings;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void toTheOneWhoWasNotNamedTheConversationDoesNotExist() {
        var doctor = new Visitor(port).signIn(people, People.DOCTOR).prove(people, People.DOCTOR);
        for (var page : talks.pages(family, his)) {
            assertThat(doctor.see(page).statusCode()).as(page).isEqualTo(404);
        }
        assertThat(doctor.post("/families/" + family + "/screenings/" + his + "/resume", Map.of())
                        .statusCode())
                .isEqualTo(404);
        var midwife = new Visitor(port).signIn(people, People.MIDWIFE).prove(people, People.MIDWIFE);
        for (var page : talks.pages(family, his)) {
            assertThat(midwife.see(page).statusCode())
                    .as("negative control: " + page)
                    .isEqualTo(200);
        }
    }

    /** Named for what she said of her mood, and author of something of her own about the second parent: still nothing. */
    @Test
    void whoIsClearedForHerOrWroteAboutHimHerselfLearnsNothing() {
        people.runAs(People.MIDWIFE, () -> held.saySecrets(family, held.start(family)));
        people.runAs(
                People.MIDWIFE,
                () -> screenings.nameReader(
                        family,
                        conversations.of(family).getFirst().id(),
                        "depression",
                        people.get(People.DOCTOR).id()));
        talks.writesAbout(People.DOCTOR, family, karim);
        var doctor = new Visitor(port).signIn(people, People.DOCTOR).prove(people, People.DOCTOR);
        for (var page : talks.pages(family, his)) {
            assertThat(doctor.see(page).statusCode()).as(page).isEqualTo(404);
        }
        assertThat(doctor.get("/families/" + family + "/screenings").body())
                .contains("Moral bas")
                .doesNotContain("Conversations avec le coparent");
        assertThat(people.as(People.DOCTOR, () -> conversations.ofSecondParents(family)))
                .isEmpty();
    }

    @Test
    void anAssessmentTheSameDayReachesTheOneWhoHeardItAndNobodyElse() {
        assertThat(sameDay(People.MIDWIFE)).containsExactly("Coparent\u00a0: une évaluation aujourd’hui");
        assertThat(sameDay(People.DOCTOR)).isEmpty();
        assertThat(WholeDay.of(new Visitor(port).signIn(people, People.MIDWIFE).prove(people, People.MIDWIFE)))
                .contains("Coparent : une évaluation aujourd’hui");
    }

    @Test
    void whoIsNamedReadsTheWholeConversationAndNothingMoreOfHers() {
        people.runAs(
                People.MIDWIFE,
                () -> screenings.nameReader(
                        family, his, "parent-mood", people.get(People.DOCTOR).id()));
        var doctor = new Visitor(port).signIn(people, People.DOCTOR).prove(people, People.DOCTOR);
        assertThat(doctor.get("/families/" + family + "/screenings/" + his + "/result")
                        .body())
                .contains(SAID_BY_KARIM, "Moral bas", "Luc Lambrechts")
                .doesNotContain(SAID_BY_HER);
        assertThat(doctor.get("/families/" + family + "/screenings").body()).contains("Conversations avec le coparent");
        assertThat(sameDay(People.DOCTOR)).hasSize(1);
        assertThat(new Visitor(port)
                        .signIn(people, People.MIDWIFE)
                        .prove(people, People.MIDWIFE)
                        .get("/families/" + family + "/screenings/second-parent")
                        .body())
                .as("before the next conversation it is said who will know of it")
                .contains("Luc Lambrechts");
    }

    @Test
    void theDatabaseItselfGivesTheDoctorNoRowOfIt() {
        assertThat(rows(People.DOCTOR)).containsExactly(hers.value());
        assertThat(rows(People.MIDWIFE)).contains(his.value());
        for (var table : List.of("answer", "answer_history", "result", "same_day", "disclosure")) {
            assertThat(compartments(People.DOCTOR, table)).as(table).doesNotContain("C10");
        }
        assertThat(compartments(People.MIDWIFE, "answer")).contains("C10");
    }

    @Test
    void theLogSaysThatItWasDoneAndHoldsNoWordOfEither() {
        var midwife = new Visitor(port).signIn(people, People.MIDWIFE).prove(people, People.MIDWIFE);
        Stream.of(talks.pages(family, his), talks.pagesOfHers(family, hers))
                .flatMap(List::stream)
                .forEach(midwife::see);
        var log = new Owner(settings).strings("select entry::text from audit.entry where family = ?", family.value());
        assertThat(log)
                .anyMatch(one -> one.contains("screening.start") && one.contains("C10"))
                .anyMatch(one -> one.contains("screening.copy") && one.contains("C10"))
                .noneMatch(one -> Stream.of(SAID_BY_KARIM, SAID_BY_HER, "parent-mood", "Karim", "Mina")
                        .anyMatch(one::contains));
    }

    private List<String> sameDay(String who) {
        return people.as(who, () -> due.mine("fr")).stream()
                .filter(one -> one.family().equals(family))
                .flatMap(one -> one instanceof ScreeningDue.SameDay same ? Stream.of(same.title()) : Stream.empty())
                .toList();
    }

    private List<UUID> rows(String who) {
        return people.as(
                who,
                () -> Objects.requireNonNull(new TransactionTemplate(transactions)
                        .execute(_ -> sql.list(
                                row -> row.getObject(1, UUID.class),
                                "select id from screening.screening where family = :family",
                                p("family", family)))));
    }

    private List<String> compartments(String who, String table) {
        return people.as(
                who,
                () -> Objects.requireNonNull(new TransactionTemplate(transactions)
                        .execute(_ -> sql.list(
                                row -> row.getString(1),
                                "select distinct compartment from screening." + table + " where family = :family",
                                p("family", family)))));
    }
}

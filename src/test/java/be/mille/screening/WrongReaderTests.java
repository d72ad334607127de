package be.mille.screening;

import static be.mille.sql.Sql.p;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.sql.Sql;
import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.Visitor;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A doctor of the team who was not named as a reader: what she may not know is not there. */
@MilleTest
class WrongReaderTests {
    private static final List<String> TRACES = List.of(
            "en sécurité",
            "sécurité auprès",
            "violence",
            "excision",
            "fgm",
            "vos droits",
            "couverture",
            "residence",
            "moral",
            "depression",
            "inquiétudes",
            "tabac",
            "alcool",
            "substance",
            "anxiety",
            "childhood",
            "enfance",
            "112",
            "qui peut savoir");

    @LocalServerPort
    int port;

    @Autowired
    Held held;

    @Autowired
    People people;

    @Autowired
    Screenings screenings;

    @Autowired
    ScreeningResults results;

    @Autowired
    ScreeningsDue due;

    @Autowired
    Sql sql;

    @Autowired
    PlatformTransactionManager transactions;

    FamilyId family;
    ScreeningId screening;

    @BeforeEach
    void aConversationInWhichSomethingSecretComesOut() {
        family = held.family(null);
        screening = held.start(family);
        held.say(family, screening, "housing.situation", "no-place");
        held.saySecrets(family, screening);
        held.finish(family, screening);
    }

    @Test
    void noPageOfTheDoctorHasATrace() {
        var doctor = new Visitor(port).signIn(people, People.DOCTOR).prove(people, People.DOCTOR);
        for (var page : pages()) {
            var answer = doctor.get(page);
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            var text = neutral(answer.body()).toLowerCase(Locale.FRENCH);
            assertThat(TRACES.stream().filter(text::contains)).as(page).isEmpty();
        }
    }

    @Test
    void theMidwifeSeesThemAllSoTheTracesAreRealOnes() {
        var midwife = new Visitor(port).signIn(people, People.MIDWIFE).prove(people, People.MIDWIFE);
        assertThat(midwife.get(result()).body().toLowerCase(Locale.FRENCH))
                .contains("sécurité", "excision", "vos droits", "moral", "alcool", "112");
        assertThat(midwife.get("/families/" + family + "/screenings").body()).contains("Sécurité auprès des proches");
    }

    /** Two conversations, one with secrets: the pages of the doctor are the same letter by letter. */
    @Test
    void theResultOfATwinWithoutSecretsReadsTheSame() {
        var twin = held.family(null);
        var plain = held.start(twin);
        held.say(twin, plain, "housing.situation", "no-place");
        held.finish(twin, plain);
        var doctor = new Visitor(port).signIn(people, People.DOCTOR).prove(people, People.DOCTOR);
        var secretPages = pages();
        family = twin;
        screening = plain;
        var plainPages = pages();
        for (int i = 0; i < secretPages.size(); i++) {
            assertThat(neutral(doctor.get(secretPages.get(i)).body()))
                    .as(secretPages.get(i))
                    .isEqualTo(neutral(doctor.get(plainPages.get(i)).body()));
        }
        var midwife = new Visitor(port).signIn(people, People.MIDWIFE).prove(people, People.MIDWIFE);
        assertThat(neutral(midwife.get(secretPages.get(1)).body()))
                .as("negative control: to the midwife the two differ")
                .isNotEqualTo(neutral(midwife.get(plainPages.get(1)).body()));
    }

    @Test
    void domainsThatAreNotThereReadAsNotFoundLikeThoseThatNeverWere() {
        var doctor = new Visitor(port).signIn(people, People.DOCTOR).prove(people, People.DOCTOR);
        for (var step : List.of("violence", "depression", "violence/readers", "depression/readers", "no-such-domain")) {
            assertThat(doctor.get(base() + "/" + step).statusCode()).as(step).isEqualTo(404);
        }
        assertThatThrownBy(() ->
                        people.runAs(People.DOCTOR, () -> screenings.handle(family, screening, "danger-now", "x")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.as(
                        People.DOCTOR,
                        () -> screenings.save(
                                family,
                                screening,
                                "depression",
                                List.of(Held.given("depression.mood", 0, List.of("good"))))))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void theContractTellsTheOtherModulesNoMoreThanThePages() {
        var doctors = people.as(People.DOCTOR, () -> results.latest(family));
        assertThat(doctors.indicators()).extracting(one -> one.domain()).containsOnly("housing");
        assertThat(doctors.sameDay()).isEmpty();
        assertThat(doctors.answers()).containsOnlyKeys("housing.situation");
        assertThat(people.as(People.DOCTOR, () -> due.mine("fr")).stream()
                        .filter(one -> one.family().equals(family)))
                .noneMatch(ScreeningDue.SameDay.class::isInstance)
                .noneMatch(ScreeningDue.TakenOver.class::isInstance);
        assertThat(people.as(People.MIDWIFE, () -> due.mine("fr")).stream()
                        .filter(one -> one.family().equals(family)))
                .anyMatch(ScreeningDue.SameDay.class::isInstance)
                .anyMatch(ScreeningDue.TakenOver.class::isInstance);
    }

    @Test
    void theDatabaseItselfGivesTheDoctorNoRow() {
        for (var table : List.of("answer", "answer_history", "result", "same_day", "disclosure", "postponed")) {
            var compartments = rows(People.DOCTOR, table);
            assertThat(compartments).as(table).isSubsetOf("C1", "C2");
        }
        assertThat(rows(People.MIDWIFE, "answer")).contains("C3", "C4", "C5", "C6", "C7");
    }

    @Test
    void whoIsNamedForOneDomainKnowsThatOneAndNoOther() {
        people.runAs(
                People.MIDWIFE,
                () -> screenings.nameReader(
                        family,
                        screening,
                        "depression",
                        people.get(People.DOCTOR).id()));
        var doctor = new Visitor(port).signIn(people, People.DOCTOR).prove(people, People.DOCTOR);
        assertThat(doctor.get(result()).body())
                .contains("Moral bas", "Une évaluation aujourd’hui", "Luc Lambrechts")
                .doesNotContain("Sécurité auprès des proches", "Santé intime", "excision", "Vos droits");
    }

    /** The doctor hears something herself; what the midwife heard stays what it was to her, and the other way round. */
    @Test
    void whoAsksTheSameQuestionsHerselfLearnsNothingOfWhatAColleagueHeard() {
        var own = people.as(People.DOCTOR, () -> {
            var id = screenings.start(family, Held.now());
            screenings.save(family, id, "depression", List.of(Held.given("depression.mood", 0, List.of("very-low"))));
            return id;
        });
        assertThat(rows(People.DOCTOR, "answer")).contains("C4").doesNotContain("C3", "C5", "C6", "C7");
        var doctor = new Visitor(port).signIn(people, People.DOCTOR).prove(people, People.DOCTOR);
        assertThat(doctor.get("/families/" + family + "/screenings/" + own + "/result")
                        .body())
                .contains("Moral bas");
        for (var page : pages()) {
            var text = neutral(doctor.get(page).body()).toLowerCase(Locale.FRENCH);
            assertThat(TRACES.stream().filter(text::contains).filter(one -> !page.endsWith("/screenings")))
                    .as(page)
                    .isEmpty();
        }
        assertThat(doctor.get(base() + "/depression").statusCode()).isEqualTo(404);
        assertThatThrownBy(() -> people.as(
                        People.DOCTOR,
                        () -> screenings.save(
                                family,
                                screening,
                                "depression",
                                List.of(Held.given("depression.mood", 1, List.of("good"))))))
                .isInstanceOf(NotFoundException.class);
        var midwife = new Visitor(port).signIn(people, People.MIDWIFE).prove(people, People.MIDWIFE);
        assertThat(midwife.get("/families/" + family + "/screenings/" + own + "/depression")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void somebodyOutsideTheTeamFindsNothingAtAll() {
        var other = new Visitor(port).signIn(people, People.OTHER_MIDWIFE).prove(people, People.OTHER_MIDWIFE);
        for (var page : pages()) {
            assertThat(other.get(page).statusCode()).as(page).isEqualTo(404);
        }
    }

    private String base() {
        return "/families/" + family + "/screenings/" + screening;
    }

    private String result() {
        return base() + "/result";
    }

    private List<String> pages() {
        return List.of(
                "/families/" + family + "/screenings",
                result(),
                result() + "/copy",
                result() + "/copy.txt",
                base() + "/housing",
                base() + "/opening");
    }

    private static String neutral(String body) {
        return body.replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "ID")
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private Stream<String> stream(String who, String table) {
        return people
                .as(
                        who,
                        () -> new TransactionTemplate(transactions)
                                .execute(_ -> sql.list(
                                        row -> row.getString(1),
                                        "select distinct compartment from screening." + table
                                                + " where family = :family",
                                        p("family", family))))
                .stream();
    }

    private List<String> rows(String who, String table) {
        return stream(who, table).toList();
    }
}

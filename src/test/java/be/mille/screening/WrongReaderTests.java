package be.mille.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.kernel.NotFoundException;
import be.mille.testing.People;
import be.mille.testing.Visitor;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A doctor of the team who was not named as a reader: what she may not know is not there. */
class WrongReaderTests extends WrongReaderHeld {
    @Autowired
    ScreeningResults results;

    @Autowired
    ScreeningsDue due;

    @Test
    void noPageOfTheDoctorHasATrace() {
        var doctor = new Visitor(port).signIn(people, People.DOCTOR).prove(people, People.DOCTOR);
        for (var page : pages()) {
            var answer = doctor.see(page);
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
            assertThat(neutral(doctor.see(secretPages.get(i)).body()))
                    .as(secretPages.get(i))
                    .isEqualTo(neutral(doctor.see(plainPages.get(i)).body()));
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
    void somebodyOutsideTheTeamFindsNothingAtAll() {
        var other = new Visitor(port).signIn(people, People.OTHER_MIDWIFE).prove(people, People.OTHER_MIDWIFE);
        for (var page : pages()) {
            assertThat(other.see(page).statusCode()).as(page).isEqualTo(404);
        }
    }
}

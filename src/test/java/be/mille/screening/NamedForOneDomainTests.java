package be.mille.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.kernel.NotFoundException;
import be.mille.testing.People;
import be.mille.testing.Visitor;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A doctor who was named for one domain, or asks the same questions herself: of all the rest she learns nothing. */
class NamedForOneDomainTests extends WrongReaderHeld {
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
            var text = neutral(doctor.see(page).body()).toLowerCase(Locale.FRENCH);
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
}

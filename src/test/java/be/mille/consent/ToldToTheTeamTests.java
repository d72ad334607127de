package be.mille.consent;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Compartment;
import be.mille.testing.People;
import be.mille.testing.Visitor;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whom she keeps away, what she takes back, who stepped back: the page names those who will read it, and they do. */
class ToldToTheTeamTests extends ConsentPagesHeld {
    private static final List<String> TEAM =
            List.of(People.DOCTOR, People.PSYCHOLOGIST, People.SOCIAL_WORKER, People.HOSPITAL_MIDWIFE);

    @Autowired
    ApplicationContext context;

    private void shared(String... colleagues) {
        for (var one : colleagues) {
            assertThat(midwife.postAll(page("/share"), agreed(one, "how", "GIVEN", "subjects", "C1"))
                            .statusCode())
                    .isEqualTo(303);
        }
    }

    /** The paragraph that begins so. */
    private static String line(String body, String begins) {
        var found = Pattern.compile("<span>(" + begins + "[^<]*)</span>").matcher(body);
        assertThat(found.find()).as(begins).isTrue();
        return found.group(1);
    }

    private String name(String code) {
        return people.get(code).name();
    }

    private void namesWhoReadsWhatLiesOpen(String line) {
        var readable = new Readable(context).of(family);
        for (var one : TEAM) {
            assertThat(line.contains(name(one)))
                    .as(one)
                    .isEqualTo(
                            Objects.requireNonNull(readable.get(one)).contains(new Readable.Piece(Compartment.C0, "")));
        }
    }

    @Test
    void keepingSomebodyAwayIsReadByTheTeamByName() {
        shared(People.DOCTOR, People.HOSPITAL_MIDWIFE);
        namesWhoReadsWhatLiesOpen(line(midwife.get(page("/access")).body(), "Peuvent lire, par son nom"));
        midwife.post(page("/access/exclude-person"), Map.of("person", id(People.OTHER_MIDWIFE)));
        var doctor = new Visitor(port)
                .signIn(people, People.DOCTOR)
                .get(page("/access"))
                .body();
        assertThat(doctor.substring(doctor.indexOf("id=\"excluded\""))).contains(name(People.OTHER_MIDWIFE));
    }

    @Test
    void whatIsTakenBackIsReadAlsoByWhoeverLosesAPartOfIt() {
        shared(People.DOCTOR, People.HOSPITAL_MIDWIFE);
        var preview = midwife.get(page("/consent/withdraw?subjects=C1&from=COLLEAGUE:" + id(People.DOCTOR)))
                .body();
        namesWhoReadsWhatLiesOpen(line(preview, "Peuvent lire ce qui est repris"));
        midwife.post(
                page("/consent/withdraw"),
                Map.of("from", "COLLEAGUE:" + id(People.DOCTOR), "subjects", "C1", "seen", seen(preview)));
        for (var one : List.of(People.DOCTOR, People.HOSPITAL_MIDWIFE)) {
            assertThat(new Visitor(port)
                            .signIn(people, one)
                            .get(page("/consent"))
                            .body())
                    .as(one)
                    .contains("accord repris", name(People.DOCTOR));
        }
    }

    @Test
    void whatSheDoesNotWishIsReadByThoseWhoReadAlready() {
        shared(People.HOSPITAL_MIDWIFE);
        assertThat(midwife.get(page("/share?colleague=" + id(People.DOCTOR))).body())
                .containsPattern("Lisent déjà : [^<]*Amélie Wauters[^<]*Ces personnes liront aussi sa réponse");
        midwife.postAll(page("/share"), agreed(People.DOCTOR, "how", "DECLINED", "subjects", "C1"));
        assertThat(new Visitor(port)
                        .signIn(people, People.HOSPITAL_MIDWIFE)
                        .get(page("/consent"))
                        .body())
                .contains("ne le souhaite pas", name(People.DOCTOR));
    }

    @Test
    void whoeverStepsBackIsToldBeforeWhoReadsIt() {
        shared(People.DOCTOR, People.HOSPITAL_MIDWIFE);
        var doctor = new Visitor(port).signIn(people, People.DOCTOR);
        assertThat(line(doctor.get(page("/access")).body(), "Peuvent lire votre nom"))
                .contains(name(People.MIDWIFE), name(People.HOSPITAL_MIDWIFE))
                .doesNotContain(name(People.DOCTOR));
        doctor.post(page("/access/step-back"), Map.of());
        var after = new Visitor(port)
                .signIn(people, People.HOSPITAL_MIDWIFE)
                .get(page("/access"))
                .body();
        assertThat(after.substring(after.indexOf("id=\"stepped-back\""))).contains(name(People.DOCTOR));
    }
}

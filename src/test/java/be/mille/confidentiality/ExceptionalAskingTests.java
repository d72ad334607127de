package be.mille.confidentiality;

import static be.mille.confidentiality.BreakGlass.asking;
import static be.mille.confidentiality.BreakGlass.at;
import static be.mille.confidentiality.BreakGlass.family;
import static be.mille.confidentiality.BreakGlass.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Exclusions;
import be.mille.confidentiality.ExceptionalOpenings.Outcome;
import be.mille.confidentiality.ExceptionalOpenings.Request;
import be.mille.kernel.NotFoundException;
import be.mille.testing.Owner;
import be.mille.testing.People;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Asking for exceptional access: who may, and what a wrong guess tells. */
class ExceptionalAskingTests extends ExceptionalHeld {
    @Autowired
    Exclusions exclusions;

    @Test
    void aWrongGuessAnAbsentNameAndAnExclusionReadTheSameAndFiveAreTheMost() {
        var reader = at(port, people, READER);
        reader.get("/exceptional");
        var wrong = ask(reader, form(called, "13/05/1998")).body();
        var absent = ask(reader, form("Nobody", "13/05/1998")).body();
        people.runAs(
                People.MIDWIFE,
                () -> exclusions.exclude(family, people.get(READER).organisation()));
        var excluded = ask(reader, form(called, "12/05/1998")).body();
        assertThat(plain(wrong)).contains("Aucun dossier ne peut").isEqualTo(plain(absent));
        assertThat(plain(excluded)).isEqualTo(plain(absent).replace("13/05", "12/05"));
        ask(reader, form("Nobody", "13/05/1998"));
        ask(reader, form("Nobody", "13/05/1998"));
        var other = "Glass " + UUID.randomUUID();
        family(people, records, other, null);
        assertThat(ask(reader, form(other, "12/05/1998")).body())
                .as("also a right one waits")
                .contains("Cinq essais");
        assertThat(new Owner(settings)
                        .strings(
                                "select count(*) from audit.entry where action = 'confidentiality.open-exceptionally' and outcome = 'DENY' and family is null and actor = ?",
                                people.get(READER).id().value()))
                .first()
                .satisfies(count -> assertThat(Integer.parseInt(count)).isGreaterThanOrEqualTo(5));
        clock.forward(Duration.ofHours(1).plusSeconds(1));
        assertThat(people.as(READER, () -> openings.open(asking(other)))).isInstanceOf(Outcome.Opened.class);
    }

    /** The same page but for its token, the key of its form and what was typed. */
    private String plain(String body) {
        return body.replaceAll("name=\"(_csrf|key)\" value=\"[^\"]+\"", "")
                .replace(called, "NAME")
                .replace("Nobody", "NAME");
    }

    @Test
    void theReferenceOpensTooAndOnlyOneRecordAtATime() {
        var reference = people.as(People.MIDWIFE, () -> openings.reference(family));
        assertThat(at(port, people, People.MIDWIFE)
                        .get("/families/" + family + "/access")
                        .body())
                .contains(reference);
        var request = new Request(
                UUID.randomUUID(), null, null, reference, ExceptionalReason.DELIVERY, BreakGlass.WORDS, Set.of());
        assertThat(people.as(READER, () -> openings.open(request))).isEqualTo(new Outcome.Opened(family));
        assertThat(people.as(READER, () -> openings.open(request)))
                .as("sent twice")
                .isEqualTo(new Outcome.Opened(family));
        var other = "Glass " + UUID.randomUUID();
        family(people, records, other, null);
        assertThat(people.as(READER, () -> openings.open(asking(other)))).isInstanceOf(Outcome.Another.class);
    }

    @Test
    void whoMayNotAskFindsNoPageAndWhatIsMissingIsSaidAtItsField() {
        for (var code : Set.of(
                People.SOCIAL_WORKER, People.ADMINISTRATOR, People.FACILITATOR, People.OFFICER, People.OPERATOR)) {
            var visitor = at(port, people, code);
            assertThat(visitor.get("/exceptional").statusCode()).as(code).isEqualTo(404);
            assertThat(visitor.get("/").body()).as(code).doesNotContain("/exceptional");
        }
        assertThatThrownBy(() -> people.as(People.SOCIAL_WORKER, () -> openings.open(asking(called))))
                .isInstanceOf(NotFoundException.class);
        var reader = at(port, people, READER);
        reader.get("/exceptional");
        var empty = reader.post("/exceptional", Map.of("key", UUID.randomUUID().toString(), "words", "court"));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body())
                .contains("Choisissez une raison", "20 caractères", "date de naissance complète", "court");
        assertThat(reader.post("/exceptional", form(called, "12/05/1998"))
                        .headers()
                        .firstValue("Location"))
                .contains("/prove");
        reader.get("/prove");
        var somebody =
                reader.post("/prove", Map.of("again", people.get(People.MIDWIFE).name()));
        assertThat(somebody.body()).contains("Ce n’est pas le nom");
        assertThat(reader.get("/families/" + family).statusCode()).isEqualTo(404);
    }
}

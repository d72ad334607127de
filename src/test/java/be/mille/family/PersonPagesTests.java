package be.mille.family;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.Visitor;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@MilleTest
class PersonPagesTests {
    @LocalServerPort
    int port;

    @Autowired
    People people;

    private Visitor midwife;

    @BeforeEach
    void signIn() {
        midwife = new Visitor(port).signIn(people, People.MIDWIFE);
    }

    private String create(String called) {
        midwife.get("/families/new");
        var answer = midwife.post(
                "/families/new", Map.of("key", UUID.randomUUID().toString(), "called", called, "anyway", "true"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void aFirstNameAloneOpensARecord() {
        var person = create("Mina");
        assertThat(midwife.get(person).body()).contains("Mina", "terme pas encore connu");
    }

    @Test
    void nothingTypedIsLostWhenTheNameIsMissingOrThePhoneCannotBe() {
        midwife.get("/families/new");
        var answer = midwife.post(
                "/families/new",
                Map.of("key", UUID.randomUUID().toString(), "phone", "12", "due", "31/02/2027", "language", "ti"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Écrivez un prénom", "Ce numéro n’existe pas", "value=\"12\"", "value=\"31/02/2027\"")
                .contains("href=\"#phone\"", "<option value=\"ti\" selected");
    }

    @Test
    void aDueDateBeyondAnyPregnancyIsRefusedWithASentence() {
        midwife.get("/families/new");
        var answer = midwife.post("/families/new", Map.of("called", "Mina", "due", "01/12/2027"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("45 semaines");
    }

    @Test
    void aFamilyThatSoundsTheSameIsShownBeforeASecondOneIsMade() {
        var first = create("Khadija").replace("/person", "");
        var key = UUID.randomUUID().toString();
        midwife.get("/families/new");
        var asked = midwife.post("/families/new", Map.of("key", key, "called", "Chadidja"));
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("peut-être déjà", first, "Créer quand même");
        var created = midwife.post("/families/new", Map.of("key", key, "called", "Chadidja", "anyway", "true"));
        assertThat(created.statusCode()).isEqualTo(303);
    }

    @Test
    void aFamilyOfSomebodyElseIsNoDuplicateThatOneWouldHearOf() {
        create("Zohra-Wassila");
        var other = new Visitor(port).signIn(people, People.OTHER_MIDWIFE);
        other.get("/families/new");
        var answer =
                other.post("/families/new", Map.of("key", UUID.randomUUID().toString(), "called", "Zohra-Wassila"));
        assertThat(answer.statusCode()).isEqualTo(303);
    }

    @Test
    void namesInAnyScriptWithMarkupAndEmojiComeBackAsTyped() {
        var called = "أمينة <b onclick=x>&amp; 👩‍🍼";
        var person = create("Amina");
        midwife.get(person + "/edit");
        var answer = midwife.post(
                person + "/edit", Map.of("version", "0", "called", called, "nativeName", "አሚና", "birth", "05/1998"));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(midwife.get(person).body())
                .contains("<bdi>أمينة &lt;b onclick=x&gt;&amp;amp; 👩‍🍼</bdi>", "አሚና", "mai 1998", "environ 28 ans")
                .doesNotContain("<b onclick");
    }

    @Test
    void whoeverSavesSecondSeesBothSidesAndOverwritesNothing() {
        var person = create("Mina");
        midwife.get(person + "/edit");
        midwife.post(person + "/edit", Map.of("version", "0", "called", "Mina", "surname", "Berrada"));
        var second = midwife.post(person + "/edit", Map.of("version", "0", "called", "Mina", "surname", "Barada"));
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body())
                .contains("Quelqu’un d’autre a enregistré", "<bdi>Berrada</bdi>", "value=\"Barada\"", "value=\"1\"");
        assertThat(midwife.get(person).body()).contains("Berrada").doesNotContain("Barada");
    }

    @Test
    void aNameThatIsTooLongComesBackWhole() {
        var person = create("Mina");
        var longName = "é".repeat(300);
        midwife.get(person + "/edit");
        var fields = new HashMap<>(Map.of("version", "0", "called", "Mina", "surname", longName));
        var answer = midwife.post(person + "/edit", fields);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("300 caractères, 200 au plus", longName);
    }

    @Test
    void whoHasNoRelationFindsNothing() {
        var person = create("Mina");
        var other = new Visitor(port).signIn(people, People.OTHER_MIDWIFE);
        for (var page : new String[] {person, person + "/edit"}) {
            assertThat(other.get(page).statusCode()).as(page).isEqualTo(404);
        }
        assertThat(other.post(person + "/edit", Map.of("version", "0", "called", "X"))
                        .statusCode())
                .isEqualTo(404);
        var administrator = new Visitor(port).signIn(people, People.ADMINISTRATOR);
        assertThat(administrator.get("/families/new").statusCode()).isEqualTo(404);
    }
}

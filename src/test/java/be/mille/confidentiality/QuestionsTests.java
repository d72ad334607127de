package be.mille.confidentiality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.confidentiality.Questions.Published;
import be.mille.confidentiality.Questions.Question;
import be.mille.confidentiality.Questions.Told;
import be.mille.directory.Professionals;
import be.mille.kernel.NotFoundException;
import be.mille.sql.Sql;
import be.mille.testing.MilleTest;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionTemplate;

/** "Tell us": who may say something, who reads it, and what everybody is shown. */
@MilleTest
class QuestionsTests {
    private static final String WORDS = "Est-ce que mon employeur le saura ?";
    private static final List<String> OTHERS = List.of(
            People.MIDWIFE,
            People.SOCIAL_WORKER,
            People.ADMINISTRATOR,
            People.FACILITATOR,
            People.ANALYST,
            People.OPERATOR);

    private static int mornings = 1;

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Questions questions;

    @Autowired
    Professionals professionals;

    @Autowired
    Sql sql;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    TestClock clock;

    @Autowired
    Environment settings;

    /** Each test has a morning of its own: nobody has told anything in it yet. */
    @BeforeEach
    void nothingTold() {
        new Owner(settings).run("truncate confidentiality.question cascade");
        clock.set(TestClock.START.plus(Duration.ofDays(mornings++)));
    }

    @AfterEach
    void theClockOfTheOthers() {
        new Owner(settings).run("truncate confidentiality.question cascade");
        clock.reset();
    }

    private Visitor anybody() {
        var visitor = new Visitor(port);
        visitor.get("/tell-us");
        return visitor;
    }

    private static Map<String, String> form(String words, String reach) {
        return Map.of("key", UUID.randomUUID().toString(), "words", words, "reach", reach);
    }

    private List<Question> all() {
        return people.as(People.OFFICER, questions::all);
    }

    @Test
    void anybodyTellsAnOfficerAnswersAndTheWayToReachHerIsGone() {
        var told = anybody().post("/tell-us", form(WORDS, "amina@example.org"));
        assertThat(location(told)).isEqualTo("/tell-us?thanks");
        assertThat(anybody().get("/tell-us?thanks").body()).contains("Merci, c’est transmis");
        var officer = new Visitor(port).signIn(people, People.OFFICER);
        var page = officer.get("/confidentiality/questions").body();
        assertThat(page).contains(WORDS, "amina@example.org", "De l’extérieur");
        var path = "/confidentiality/questions/" + all().getFirst().id();
        var empty = officer.post(path + "/answer", Map.of("answer", " "));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("Écrivez quelques mots");
        officer.post(path + "/answer", Map.of("answer", "Non, aucun rôle n’existe pour lui."));
        assertThat(officer.get("/confidentiality/questions").body())
                .contains("Non, aucun rôle", "Aucune question n’attend", "Non publiée")
                .doesNotContain("amina@example.org");
        assertThat(new Owner(settings).strings("select coalesce(reach, 'gone') from confidentiality.question"))
                .containsExactly("gone");
        assertThat(new Visitor(port).get("/who-can-see").body()).doesNotContain(WORDS, "aucun rôle n’existe pour lui");
    }

    @Test
    void everybodyIsShownTheOfficersWordsAndOnlyWhileTheyArePublished() {
        anybody().post("/tell-us", form(WORDS, ""));
        var officer = new Visitor(port).signIn(people, People.OFFICER);
        officer.get("/confidentiality/questions");
        var path = "/confidentiality/questions/" + all().getFirst().id();
        assertThat(officer.post(path + "/publish", Map.of("asked-fr", "Q ?", "answered-fr", "Réponse."))
                        .statusCode())
                .as("not answered yet")
                .isEqualTo(404);
        officer.get("/confidentiality/questions");
        officer.post(path + "/answer", Map.of("answer", "Non."));
        var half = officer.post(path + "/publish", Map.of("asked-fr", "Un employeur voit-il quelque chose ?"));
        assertThat(half.statusCode()).isEqualTo(422);
        assertThat(half.body()).contains("Un employeur voit-il", "Écrivez quelques mots");
        officer.post(
                path + "/publish",
                Map.of(
                        "asked-fr", "Un employeur voit-il quelque chose ?",
                        "answered-fr", "Non : il n’a pas d’accès <b>.",
                        "asked-nl", "Ziet een werkgever iets?",
                        "answered-nl", "Nee."));
        assertThat(new Visitor(port).get("/who-can-see").body())
                .contains("Un employeur voit-il", "il n’a pas d’accès &lt;b")
                .doesNotContain(WORDS, "werkgever iets");
        assertThat(new Visitor(port).speaking("nl").get("/who-can-see").body()).contains("Ziet een werkgever iets?");
        assertThat(new Visitor(port).speaking("de").get("/who-can-see").body())
                .as("in another language, which is said")
                .containsPattern("lang=\"(fr|nl)\"");
        officer.post(path + "/withdraw", Map.of());
        assertThat(new Visitor(port).get("/who-can-see").body()).doesNotContain("Un employeur voit-il");
    }

    @Test
    void nobodyElseReadsAnswersOrPublishes() {
        people.runAs(People.MIDWIFE, () -> questions.tell(new Told(UUID.randomUUID(), WORDS, null, "fr", true)));
        var id = all().getFirst().id();
        for (var code : OTHERS) {
            assertThatThrownBy(() -> people.as(code, questions::all)).as(code).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> people.runAs(code, () -> questions.answer(id, "mine")))
                    .as(code)
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> people.runAs(
                            code, () -> questions.publish(id, Map.of("fr", new Published("asked", "answered")))))
                    .as(code)
                    .isInstanceOf(NotFoundException.class);
            assertThat(asked(code, "select words from confidentiality.questions('2020-01-01')"))
                    .as("the database itself, " + code)
                    .isEmpty();
        }
        assertThatThrownBy(() -> asked(People.OFFICER, "select words from confidentiality.question"))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThat(all()).as("control: the officer").hasSize(1);
    }

    /** What comes from outside, or from where there is no officer, is read by all of them. */
    @Test
    void anOfficerReadsWhatConcernsHerOrganisation() {
        var officer = people.get(People.OFFICER);
        var colleague = professionals.accompanying().stream()
                .filter(one -> one.organisation().equals(officer.organisation()))
                .findFirst()
                .orElseThrow();
        var hers = UUID.randomUUID();
        people.runAs(colleague.code(), () -> questions.tell(new Told(hers, WORDS, null, "fr", true)));
        questions.tell(new Told(UUID.randomUUID(), WORDS, null, "fr", false));
        people.runAs(People.MIDWIFE, () -> questions.tell(new Told(UUID.randomUUID(), WORDS, null, "fr", true)));
        assertThat(all()).hasSize(3);
        assertThat(people.as(People.OTHER_OFFICER, questions::all))
                .hasSize(2)
                .noneMatch(one -> one.id().equals(hers));
        assertThatThrownBy(() -> people.runAs(People.OTHER_OFFICER, () -> questions.answer(hers, "Non.")))
                .isInstanceOf(NotFoundException.class);
        people.runAs(People.OFFICER, () -> questions.answer(hers, "Non."));
        assertThatThrownBy(() -> people.runAs(
                        People.OTHER_OFFICER,
                        () -> questions.publish(hers, Map.of("fr", new Published("asked", "answered")))))
                .isInstanceOf(NotFoundException.class);
    }

    private List<String> asked(String who, String statement) {
        return people.as(
                who,
                () -> java.util.Objects.requireNonNull(
                        transactions.execute(_ -> sql.list(row -> row.getString("words"), statement))));
    }

    @Test
    void tooMuchFromOneSenderOrFromAllTogetherIsSaidAndNothingTypedIsLost() {
        var visitor = anybody();
        for (int i = 0; i < 5; i++) {
            assertThat(location(visitor.post("/tell-us", form(WORDS + i, "")))).isEqualTo("/tell-us?thanks");
        }
        var sixth = visitor.post("/tell-us", form("Une sixième question, gardée.", "x@example.org"));
        assertThat(sixth.statusCode()).isEqualTo(422);
        assertThat(sixth.body()).contains("essayez dans une heure", "Une sixième question, gardée.", "x@example.org");
        assertThat(all()).hasSize(5);
        assertThat(location(new Visitor(port).signIn(people, People.MIDWIFE).post("/tell-us", form(WORDS, ""))))
                .as("whoever is signed in is another sender")
                .isEqualTo("/tell-us?thanks");
        for (int i = 5; i < 30; i++) {
            assertThat(questions.tell(new Told(UUID.randomUUID(), WORDS + i, null, "fr", false)))
                    .isTrue();
        }
        assertThat(questions.tell(new Told(UUID.randomUUID(), WORDS, null, "fr", false)))
                .as("thirty an hour from outside")
                .isFalse();
        assertThat(questions.tell(new Told(UUID.randomUUID(), WORDS, null, "fr", true)))
                .as("and as many from inside")
                .isTrue();
        clock.forward(Duration.ofHours(1).plusSeconds(1));
        assertThat(location(visitor.post("/tell-us", form(WORDS, "")))).isEqualTo("/tell-us?thanks");
    }

    @Test
    void aMachineIsThankedTheSameFormIsToldOnceAndTooLittleIsSaidAtTheField() {
        var visitor = anybody();
        var machine = new java.util.HashMap<>(form(WORDS, ""));
        machine.put("website", "https://spam.example");
        assertThat(location(visitor.post("/tell-us", machine))).isEqualTo("/tell-us?thanks");
        assertThat(all()).isEmpty();
        var twice = form(WORDS, "");
        visitor.post("/tell-us", twice);
        visitor.post("/tell-us", twice);
        assertThat(all()).hasSize(1);
        var little = visitor.post("/tell-us", form("Hm", "me"));
        assertThat(little.statusCode()).isEqualTo(422);
        assertThat(little.body()).contains("10 caractères au moins", "value=\"me\"", "N’écrivez rien sur une personne");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("status " + answer.statusCode());
    }
}

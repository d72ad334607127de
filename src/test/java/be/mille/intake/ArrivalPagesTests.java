package be.mille.intake;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.note.Notes;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import be.mille.testing.WholeDay;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of what arrives from outside: noted in a minute, found again, written into a record, answered. */
@MilleTest
class ArrivalPagesTests {
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
    Notes notes;

    @Autowired
    TestClock clock;

    private Visitor visitor;

    @BeforeEach
    void signIn() {
        visitor = new Visitor(port).signIn(people, HER);
    }

    @AfterEach
    void theClockStandsStillAgain() {
        clock.reset();
    }

    private ArrivalId noted(String by, Arriving one) {
        clock.forward(Duration.ofSeconds(1));
        return people.as(by, () -> arrivals.note(UUID.randomUUID(), one.asked()));
    }

    private FamilyId family(String by, String name) {
        return people.as(by, () -> records.open(OpenFamilies.called(name)));
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void whoAsksAndWhatAreAllThatIsNeeded() {
        var form =
                new HashMap<>(Map.of("key", UUID.randomUUID().toString(), "born", "98", "due", "mars", "on", "demain"));
        var no = visitor.post("/arrivals/new", form);
        assertThat(no.statusCode()).isEqualTo(422);
        assertThat(no.body())
                .contains(
                        "Dites qui demande",
                        "Dites ce qui est demandé",
                        "quatre chiffres",
                        "Écrivez le mois",
                        "pas une date");
        form.putAll(Map.of("born", "", "due", "", "on", "", "unknown", "true", "words", "Un lit <b>vite</b>"));
        var page = location(visitor.post("/arrivals/new", form));
        assertThat(location(visitor.post("/arrivals/new", form)))
                .as("two clicks")
                .isEqualTo(page);
        assertThat(visitor.get(page).body())
                .contains("On ne sait pas qui demande", "Un lit &lt;b&gt;vite&lt;/b&gt;", "Sans nom")
                .doesNotContain("<b>vite");
        assertThat(visitor.get("/arrivals").body()).contains("href=\"" + page + "\"", "aujourd’hui");
    }

    @Test
    void theQueueOfAHouseWithNothingSaysSo() {
        var empty = new Visitor(port)
                .signIn(people, "sofia-teixeira")
                .get("/arrivals")
                .body();
        assertThat(empty).contains("Rien n’attend", "Noter une demande", "Aucune n’attend depuis trois jours");
        assertThat(visitor.get("/requests").body()).contains("href=\"/arrivals\"");
    }

    @Test
    void afterThreeDaysTheDaySaysItAndOneLineOnly() {
        noted("samuel-tesfay", Arriving.from("Mme Dubois").called("Zoubida"));
        noted("samuel-tesfay", Arriving.from("M. Petit"));
        var worker = new Visitor(port).signIn(people, "anke-de-backer");
        assertThat(worker.get("/").body()).doesNotContain("href=\"/arrivals\"");
        clock.forward(Duration.ofDays(3));
        var day = worker.get("/").body();
        assertThat(day)
                .contains("2 demandes de l’extérieur attendent", "href=\"/arrivals\"")
                .doesNotContain("Zoubida");
        assertThat(WholeDay.of(new Visitor(port).signIn(people, "sofia-teixeira")))
                .as("of another house")
                .doesNotContain("de l’extérieur attend");
        for (var id : people.as("samuel-tesfay", () -> arrivals.waiting(0)).waiting()) {
            people.runAs("samuel-tesfay", () -> arrivals.answer(id.id(), ArrivalAnswer.NO_WISH, null, id.version()));
        }
    }

    @Test
    void whatIsPerhapsTheSameIsShownAndJoinedWithOneTap() {
        var number = Arriving.number();
        var first = noted(HER, Arriving.from("Mme Dubois").called("Samira").phone(number));
        var again = noted(COLLEAGUE, Arriving.from("Le docteur").phone(number));
        assertThat(visitor.get("/arrivals").body()).contains("peut-être la même que Samira, 24 nov., Mme Dubois");
        var page = visitor.get("/arrivals/" + again).body();
        assertThat(page).contains("C’est peut-être la même demande", "name=\"with\" value=\"" + first + "\"");
        assertThat(location(visitor.post("/arrivals/" + again + "/join", Map.of("with", first.toString()))))
                .isEqualTo("/arrivals/" + first);
        assertThat(visitor.get("/arrivals/" + first).body())
                .contains("Redemandé le", "action=\"/arrivals/" + again + "/separate\"");
        assertThat(visitor.get("/arrivals/" + again).body()).contains("jointe à une autre", "/arrivals/" + first);
        assertThat(visitor.get("/arrivals/" + again + "/attach").statusCode()).isEqualTo(303);
        visitor.post("/arrivals/" + again + "/separate", Map.of());
        assertThat(visitor.get("/arrivals/" + first).body()).doesNotContain("Redemandé le");
    }

    @Test
    void itIsRereadAndWrittenIntoTheRecordThatWasFound() {
        var family = family(HER, "Fadila");
        var id = noted(
                HER,
                Arriving.from("Mme Dubois")
                        .called("Fadila")
                        .born("1998")
                        .phone("0470 31 00 00")
                        .category("social-grocery")
                        .words("Pour le lait"));
        assertThat(visitor.get("/arrivals/" + id + "/attach").body()).contains("C’est Fadila");
        var page = "/arrivals/" + id + "/attach/" + family;
        var shown = visitor.get(page).body();
        assertThat(shown)
                .contains("Arrivé de l’extérieur le 24 novembre 2026", "Pour le lait", "Mme Dubois, PSE de Forest")
                .contains("Peuvent lire : ", "value=\"C2\"", "On a dit d’elle : 1998, 0470 31 00 00");
        assertThat(shown.substring(shown.indexOf("<textarea"), shown.indexOf("</textarea")))
                .as("how she is reached is not for everybody who reads the note")
                .doesNotContain("0470 31 00 00");
        var no = visitor.post(page, Map.of("version", "0", "subject", "C2", "words", " "));
        assertThat(no.statusCode()).isEqualTo(422);
        assertThat(no.body()).contains("Écrivez ce qui est demandé");
        var note = location(visitor.post(page, Map.of("version", "0", "subject", "C2", "words", "Du lait demandé")));
        assertThat(note).startsWith("/families/" + family + "/notes/");
        assertThat(visitor.get(note).body()).contains("Du lait demandé", "/arrivals/" + id + "/undo");
        assertThat(location(visitor.post("/arrivals/" + id + "/undo", Map.of())))
                .isEqualTo("/arrivals/" + id);
        assertThat(visitor.get(note).statusCode()).isEqualTo(404);
    }

    @Test
    void aDelicateKindLeavesNoChoiceOfWhereItLies() {
        var family = family(HER, "Délicate");
        var id = noted(HER, Arriving.from("Mme Dubois").category("violence-support"));
        var page = "/arrivals/" + id + "/attach/" + family;
        assertThat(visitor.get(page).body())
                .contains("name=\"subject\" value=\"C3\"", "Cette note parle de :")
                .doesNotContain("value=\"C2\"");
        var no = visitor.post(page, Map.of("version", "0", "subject", "C2", "words", "Elle a peur"));
        assertThat(no.statusCode()).isEqualTo(422);
        assertThat(no.body()).contains("quelque chose de délicat", "Elle a peur");
        assertThat(people.as(HER, () -> notes.all(family))).isEmpty();
    }

    @Test
    void aRecordBeginsWithWhatWasSaid() {
        var known = family(HER, "Oumou");
        var id = noted(
                HER,
                Arriving.from("Mme Dubois")
                        .called("Oumou")
                        .born("1999")
                        .due("2027-03")
                        .phone("0470 31 32 33"));
        var page = "/arrivals/" + id + "/record";
        assertThat(visitor.get(page).body())
                .contains("value=\"Oumou\"", "value=\"1999\"", "On a dit : mars 2027", "0470 31 32 33")
                .contains("Cela fixe la durée de votre accès");
        var form = new HashMap<>(
                Map.of("called", "Oumou", "born", "1999", "phone", "0470 31 32 33", "version", "0", "subject", "C2"));
        form.put("words", "La première demande");
        var asked = visitor.post(page, form);
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("Est-ce l’une de vos familles", "/arrivals/" + id + "/attach/" + known);
        form.put("anyway", "true");
        var begun = location(visitor.post(page, form));
        assertThat(begun).endsWith("/person").doesNotContain(known.toString());
        assertThat(visitor.get(begun).body()).contains("Oumou", "0470 31 32 33");
        assertThat(visitor.get(begun.replace("/person", "/notes")).body()).contains("La première demande");
    }

    @Test
    void anAnswerNeedsAChoiceAndWhoCameSecondSeesWhereItStands() {
        var id = noted(HER, Arriving.from("Mme Dubois"));
        var answer = "/arrivals/" + id + "/answer";
        assertThat(visitor.post(answer, Map.of("version", "0")).body()).contains("Choisissez une réponse");
        assertThat(visitor.post(answer, Map.of("version", "0", "answer", "PASSED_ON"))
                        .body())
                .contains("Dites à qui la demande");
        assertThat(location(visitor.post(answer, Map.of("version", "0", "answer", "PASSED_ON", "reason", "Au CPAS"))))
                .isEqualTo("/arrivals");
        var second =
                new Visitor(port).signIn(people, COLLEAGUE).post(answer, Map.of("version", "0", "answer", "NOT_OURS"));
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("Quelqu’un a répondu entre-temps", "Transmise", "Au CPAS");
    }
}

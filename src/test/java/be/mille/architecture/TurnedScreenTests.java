package be.mille.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.screening.Held;
import be.mille.screening.HerRoom;
import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.Visitor;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A screen turned to her: of the whole program it has her pages, and the code gives it back. */
@MilleTest
class TurnedScreenTests {
    private static final String CODE = "4711";

    @LocalServerPort
    int port;

    @Autowired
    Held held;

    @Autowired
    People people;

    String family;
    String base;
    Visitor screen;

    @BeforeEach
    void aConversation() {
        var record = held.family(null);
        family = record.toString();
        base = "/families/" + family + "/screenings/" + held.start(record);
        screen = new Visitor(port).signIn(people, People.MIDWIFE);
    }

    private void turn(boolean alone) {
        screen.get(base + "/herself");
        var turned = screen.post(
                base + "/herself/screen", Map.of("language", "fr", "code", CODE, "alone", alone ? "yes" : ""));
        assertThat(turned.headers().firstValue("Location")).contains("/here");
        screen.get("/here");
    }

    @Test
    void everyOtherAddressOfTheProgramLeadsBackToHerPage() {
        turn(false);
        int asked = 0;
        for (var route : AccessMatrix.ROUTES) {
            if (route.pattern().startsWith("/here")) {
                continue;
            }
            var path = route.pattern()
                    .replace("{family}", family)
                    .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
            var answer = route.method().equals("GET") ? screen.get(path) : screen.post(path, Map.of());
            assertThat(answer.statusCode()).as(route.key()).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location")).as(route.key()).contains("/here");
            asked++;
        }
        for (var path : List.of(
                "/",
                "/sign-out",
                "/oauth2/authorization/x",
                "/login/oauth2/code/x",
                "/actuator/health",
                "/nothing",
                base + "/housing",
                "/heresy",
                "/HERE",
                "/error")) {
            assertThat(screen.get(path).headers().firstValue("Location"))
                    .as(path)
                    .contains("/here");
            assertThat(screen.post(path, Map.of()).headers().firstValue("Location"))
                    .as(path)
                    .contains("/here");
        }
        assertThat(asked).isGreaterThan(60);
        assertThat(screen.get("/here").statusCode()).as("and it is still hers").isEqualTo(200);
    }

    @Test
    void anotherSpellingOrAPageThatIsNotHersShowsNothingOfTheProfessionals() {
        turn(false);
        for (var path : List.of(
                "/here/nothing",
                "/here/..%2ffamilies",
                "/here/../families",
                "/here/;/x",
                "/here/violence",
                "/here/0",
                "/here/99")) {
            var answer = screen.get(path);
            assertThat(answer.statusCode()).as(path).isIn(303, 400, 404);
            assertThat(answer.body()).as(path).doesNotContain("Nadia", "Mina", "/families", "sign-out");
        }
    }

    @Test
    void withoutTheTurnedScreenTheSameAddressesAreAnswered() {
        assertThat(screen.get("/families/" + family).statusCode()).isEqualTo(200);
        assertThat(screen.get(base + "/housing").statusCode()).isEqualTo(200);
        assertThat(screen.get("/here").statusCode()).isEqualTo(404);
    }

    @Test
    void herPagesHaveNoNameNoMenuAndNoEarlierAnswer() {
        screen.get(base + "/housing");
        screen.post(
                base + "/housing", Map.of("a.housing.situation", "worries", "shown", "housing.situation", "page", "p"));
        turn(false);
        for (var path : List.of("/here", "/here/1", "/here/2", "/here/end", "/here/back", "/here/leave")) {
            assertThat(screen.get(path).body())
                    .as(path)
                    .contains("<title>Quelques questions</title>")
                    .doesNotContain("Mina", "Nadia", "Kessels", "/families", "class=\"nav", family);
        }
        assertThat(HerRoom.pages(screen)).containsKey("work").doesNotContainKey("housing");
    }

    @Test
    void violenceIsAskedOnlyWhereTheProfessionalSaidThatSheIsAlone() {
        turn(false);
        assertThat(HerRoom.pages(screen)).doesNotContainKey("violence");
        takeBack();
        turn(true);
        assertThat(HerRoom.pages(screen)).containsKey("violence");
    }

    @Test
    void herLettersStayLargeOnAllHerPagesAndAreNotTheProfessionals() {
        turn(false);
        assertThat(screen.get("/here").body()).doesNotContain("class=\"large\"");
        var chosen = screen.post("/here/size", Map.of("size", "large", "return", "/here/3"));
        assertThat(chosen.headers().firstValue("Location")).contains("/here/3");
        screen.post("/here/language", Map.of("language", "nl"));
        for (var path : List.of("/here", "/here/1", "/here/3", "/here/end")) {
            assertThat(screen.get(path).body()).as(path).contains("lang=\"nl\"", "class=\"large\"");
        }
        assertThat(takeBack()).isEqualTo(base + "/herself");
        assertThat(screen.get(base + "/herself").body()).doesNotContain("class=\"large\"");
        turn(false);
        assertThat(screen.get("/here").body()).as("the next time begins anew").doesNotContain("class=\"large\"");
        assertThat(screen.post("/here/size", Map.of("size", "large", "return", "https://other.example/"))
                        .headers()
                        .firstValue("Location"))
                .contains("/here");
    }

    @Test
    void theCodeGivesTheScreenBackAndHerAnswersAreMarkedAsHers() {
        turn(false);
        screen.post(
                "/here/1",
                Map.of(
                        "domain",
                        "housing",
                        "a.housing.situation",
                        "worries",
                        "shown",
                        "housing.situation",
                        "v.housing.situation",
                        "0"));
        assertThat(takeBack()).isEqualTo(base + "/herself");
        assertThat(screen.get(base + "/housing").body()).contains("par elle-même");
        assertThat(screen.get("/families").statusCode()).isEqualTo(200);
        assertThat(screen.get("/here").statusCode()).isEqualTo(404);
    }

    private String takeBack() {
        screen.get("/here/back");
        return screen.post("/here/back", Map.of("code", CODE))
                .headers()
                .firstValue("Location")
                .orElse("");
    }

    @Test
    void fiveWrongCodesSignOut() {
        turn(false);
        screen.get("/here/back");
        for (int i = 0; i < 4; i++) {
            assertThat(screen.post("/here/back", Map.of("code", "0000")).statusCode())
                    .isEqualTo(422);
        }
        assertThat(screen.post("/here/back", Map.of("code", "0000")).headers().firstValue("Location"))
                .contains("/sign-in");
        assertThat(screen.get("/families").headers().firstValue("Location")).contains("/sign-in");
    }

    @Test
    void whoSignsOutEverywhereSignsOutTheTurnedScreenToo() {
        turn(false);
        var elsewhere = new Visitor(port).signIn(people, People.MIDWIFE);
        elsewhere.post("/me/sign-out-everywhere", Map.of());
        assertThat(screen.get("/here").statusCode()).isEqualTo(404);
        assertThat(screen.get("/families").headers().firstValue("Location")).contains("/sign-in");
    }

    @Test
    void afterSheFinishedTheScreenIsStillHersUntilTheCode() {
        turn(false);
        screen.get("/here/end");
        assertThat(screen.post("/here/finish", Map.of()).body()).contains("Merci");
        assertThat(screen.get("/families").headers().firstValue("Location")).contains("/here");
        assertThat(screen.get("/here").body()).contains("rendre l’écran");
        assertThat(takeBack()).isEqualTo(base + "/herself");
    }

    @Test
    void aCodeThatIsTooShortIsSaidAtTheFieldAndNothingIsTurned() {
        screen.get(base + "/herself");
        var answer = screen.post(base + "/herself/screen", Map.of("language", "ar", "code", "12", "alone", "yes"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Écrivez 4 à 6 chiffres")
                .contains("value=\"12\"")
                .containsPattern("<option value=\"ar\"[^>]*selected")
                .containsPattern("name=\"alone\"[^>]*checked");
        assertThat(screen.get("/families").statusCode()).isEqualTo(200);
    }
}

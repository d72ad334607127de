package be.mille.ui;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Headers of every answer, the language switch, and pages for what is not there. */
@MilleTest
class AnswersTests {
    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    private Visitor visitor() {
        return new Visitor(port);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void everyAnswerCarriesTheStrictPolicy() {
        var signedIn = visitor().signIn(people, People.MIDWIFE);
        for (var path :
                List.of("/style", "/sign-in", "/nothing/here", "/actuator/health", "/families", "/static/none.css")) {
            var answer = signedIn.get(path);
            assertThat(header(answer, "Content-Security-Policy"))
                    .as(path)
                    .startsWith("default-src 'none';")
                    .doesNotContain("unsafe");
            assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
            assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
            if (!path.startsWith("/static/")) {
                assertThat(header(answer, "Cache-Control")).as(path).isEqualTo("no-store");
            }
        }
    }

    @Test
    void staticFilesAreKeptForAYearUnderTheirHash() {
        var sheet = visitor().get("/style").body().replaceAll("(?s).*href=\"(/static/[^\"]+/css/mille.css)\".*", "$1");
        var answer = visitor().get(sheet);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Cache-Control")).contains("max-age=31536000", "immutable");
    }

    @Test
    void anUnknownAddressReadsTheSameForEverybodyInFourLanguages() {
        for (var language : Map.of(
                        "fr", "Rien à cette adresse",
                        "nl", "Niets op dit adres",
                        "de", "Nichts unter dieser Adresse",
                        "en", "Nothing at this address")
                .entrySet()) {
            var answer = visitor()
                    .signIn(people, People.MIDWIFE)
                    .speaking(language.getKey())
                    .get("/nothing/here");
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains(language.getValue()).doesNotContainPattern("Exception\\b");
        }
    }

    @Test
    void theLanguageStaysAndLeadsBack() {
        var visitor = visitor();
        visitor.get("/style");
        var answer = visitor.post("/language", Map.of("language", "nl", "return", "/style"));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(header(answer, "Location")).isEqualTo("/style");
        assertThat(visitor.get("/style").body()).contains("<html lang=\"nl\"");
    }

    @Test
    void theLanguageSwitchLeadsToNoOtherHost() {
        var visitor = visitor();
        visitor.get("/style");
        assertThat(header(visitor.post("/language", Map.of("language", "nl", "return", "//evil.example")), "Location"))
                .isEqualTo("/");
    }

    @Test
    void anUnknownLanguageIsFrench() {
        var visitor = visitor();
        visitor.get("/style");
        visitor.post("/language", Map.of("language", "xx", "return", "/style"));
        assertThat(visitor.get("/style").body()).contains("<html lang=\"fr\"");
    }
}

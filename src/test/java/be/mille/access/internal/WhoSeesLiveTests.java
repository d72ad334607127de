package be.mille.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.testing.MilleTest;
import be.mille.testing.Visitor;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** The page "who can see what" of a program whose rules are others: it says the others. Its control is {@code WhoSeesTests}. */
@MilleTest
@Import(WhoSeesLiveTests.OtherRules.class)
class WhoSeesLiveTests {
    @TestConfiguration(proxyBeanMethods = false)
    static class OtherRules {
        /** Violence opens for general practitioners; psychologists see nobody. */
        @Bean
        @Primary
        ScopeMatrix otherRules() {
            return new ScopeMatrix("function,type,scope\n"
                    + "GENERAL_PRACTITIONER,HEALTH_CARE,C0 C3\n"
                    + "HOSPITAL_MIDWIFE,HEALTH_CARE,C0 C0L C1 C2 C9\n");
        }
    }

    @LocalServerPort
    int port;

    @Test
    void aRuleThatChangesChangesThePage() {
        var body = new Visitor(port).get("/who-can-see").body();
        var card = body.substring(body.indexOf("<h3 id=\"subject-4\">"));
        assertThat(card.substring(0, card.indexOf("</section>")))
                .contains("Violences")
                .containsPattern(
                        Pattern.compile("Avec une relation de soin ou d’aide</dt>\\s*<dd>Médecin généraliste</dd>"));
        assertThat(body.substring(body.indexOf("id=\"first\""), body.indexOf("id=\"rules\"")))
                .contains("violences (Médecin généraliste)")
                .containsPattern("nommées une par une\\s: [^<]*santé mentale");
        var nobody = body.substring(body.indexOf("id=\"nobody\""), body.indexOf("id=\"exceptional\""));
        assertThat(nobody).contains("Psychologue", "Gynécologue").doesNotContain("Sage-femme à l’hôpital");
    }
}

package be.mille.confidentiality;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.ActorFunction;
import be.mille.access.Compartment;
import be.mille.access.Rules;
import be.mille.access.Rules.Reach;
import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.Visitor;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

/** The page for a first-time reader. */
@MilleTest
class WhoSeesTests {
    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Rules rules;

    @Autowired
    MessageSource messages;

    private String page(String language) {
        var answer = new Visitor(port).speaking(language).get("/who-can-see");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void anybodyReadsItInFourLanguagesWithoutACodeOrAKey() {
        for (var language : List.of("fr", "nl", "de", "en")) {
            var words = page(language).replaceAll("<[^>]*>", " ");
            for (var code : Compartment.values()) {
                assertThat(words).as(language).doesNotContainPattern("\\b" + code + "\\b");
            }
            for (var function : ActorFunction.values()) {
                assertThat(words).as(language).doesNotContain(function.name());
            }
            assertThat(words).as(language).doesNotContain("confidentiality.", "WITH_RELATION", "{0}");
        }
        assertThat(page("nl")).contains("Wie kan wat zien", "Vroedvrouw");
        assertThat(page("de")).contains("Wer kann was sehen", "Hebamme");
    }

    @Test
    void itSaysWhoSeesAndWhoNeverDoes() {
        var body = page("fr");
        var card = body.substring(body.indexOf("<h3 id=\"subject-4\">"));
        card = card.substring(0, card.indexOf("</section>"));
        assertThat(card)
                .contains("Violences", "Seulement si nommé·e", "qui que ce soit parmi celles et ceux qui accompagnent")
                .doesNotContain("Avec une relation");
        var mind = body.substring(body.indexOf("<h3 id=\"subject-5\">"));
        assertThat(mind.substring(0, mind.indexOf("</section>")))
                .contains("Avec une relation", "<dd>Psychologue</dd>", "Médecin généraliste");
        var nobody = body.substring(body.indexOf("id=\"nobody\""), body.indexOf("id=\"exceptional\""));
        assertThat(nobody)
                .contains("Administration de l’organisation", "Exploitation technique", "Référent·e confidentialité")
                .doesNotContain("Psychologue", "Sage-femme");
        var exceptional = body.substring(body.indexOf("id=\"exceptional\""), body.indexOf("id=\"log\""));
        assertThat(exceptional)
                .contains("Sage-femme à l’hôpital", "Santé mentale", "(à l’hôpital seulement)")
                .doesNotContain("Violences", "Justice", "Accompagnateur");
        assertThat(exceptional)
                .as("what is so, and nothing that somebody may fail to do")
                .contains("a deux jours ouvrables", "suspend ce droit, jusqu’à ce qu’une personne référente le rende")
                .doesNotContain("est relue dans", "perd ce droit");
    }

    /** The sentences that stand first may claim no more than the rules: a subject a trade opens is not “named one by one”. */
    @Test
    void theFirstSentencesSayWhatTheRulesSay() {
        var body = page("fr");
        var first = body.substring(body.indexOf("id=\"first\""), body.indexOf("id=\"rules\""));
        var named = first.substring(first.indexOf("nommées une par une"), first.indexOf("sans nommer personne"));
        var held = first.substring(first.indexOf("sans nommer personne"));
        for (var subject : Compartment.RESTRICTED) {
            var word = messages.getMessage("consent.subject." + subject, null, Locale.FRENCH);
            boolean byTrade = Arrays.stream(ActorFunction.values())
                    .map(one -> rules.reach(one, subject))
                    .anyMatch(one -> one == Reach.WITH_RELATION || one == Reach.WHEN_COORDINATING);
            assertThat(named.contains(word)).as("named: " + word).isEqualTo(!byTrade);
            assertThat(held.contains(word)).as("by trade: " + word).isEqualTo(byTrade);
        }
        assertThat(held).contains("santé mentale (Psychologue)");
    }

    @Test
    void itTellsAlsoOfWhatLiesBesideARecordAndOfWhatIsHersToAsk() {
        assertThat(page("fr"))
                .contains(
                        "Une demande peut arriver de l’extérieur",
                        "demander un avis",
                        "toujours de nombreuses familles")
                .contains("Une copie de ce qui est écrit", "soit effacé")
                .contains("a deux jours ouvrables pour relire")
                .doesNotContain("est relue dans les deux jours", "perd ce droit", "jamais le statut");
    }

    @Test
    void theTableAndTheCardsSayTheSame() {
        var body = page("en");
        var table = body.substring(body.indexOf("<table"), body.indexOf("</table>"));
        long yes =
                Pattern.compile("rule--with-relation").matcher(table).results().count();
        assertThat(yes).isGreaterThan(10);
        var rows = Pattern.compile("<tr>").matcher(table).results().count() - 1;
        assertThat(rows).isEqualTo(Compartment.values().length);
        assertThat(Pattern.compile("<section class=\"card\"")
                        .matcher(body)
                        .results()
                        .count())
                .isEqualTo(Compartment.values().length);
    }

    @Test
    void theSignInAndTheFootOfEveryPageLeadThere() {
        assertThat(new Visitor(port).get("/sign-in").body()).contains("qui peut voir quoi ?", "href=\"/tell-us\"");
        assertThat(new Visitor(port).signIn(people, People.MIDWIFE).get("/").body())
                .contains("href=\"/who-can-see\"", "href=\"/tell-us\"");
    }
}

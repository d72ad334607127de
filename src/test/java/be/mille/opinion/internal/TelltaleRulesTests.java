package be.mille.opinion.internal;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.opinion.Telltale;
import be.mille.opinion.internal.TelltaleRules.Known;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What in a text tells who she is, and what only looks like it. */
class TelltaleRulesTests {
    private static final Known KNOWN = new Known(
            List.of("Mína", "Haddad", "Ben Ali"),
            List.of("Bébé", "Karim"),
            List.of("+32470123456"),
            List.of("rue du Progrès"),
            List.of("Schaerbeek", "1030"),
            List.of("Hélène Baudoux"),
            List.of("Maison Source"),
            true);

    private final TelltaleRules rules = new TelltaleRules(
            KNOWN,
            TelltaleRulesTests::folded,
            (name, word) -> name.length() == word.length()
                    && name.charAt(0) == word.charAt(0)
                    && !name.equals(word)
                    && name.substring(2).equals(word.substring(2)),
            List.of("janvier", "januari", "Januar", "January", "mai"));

    private static String folded(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mina ne dort plus | FAMILY
            Madame HADDAD hésite | FAMILY
            la maman d’Haddad | FAMILY
            chez les Ali | FAMILY
            depuis que Karim est parti | FAMILY
            le bébé pleure | ALIKE
            Hoddad est venue | ALIKE
            appelez le 0470 12 34 56 | FAMILY
            appelez le 02/218.45.67 | PHONE
            elle.m@example.org | EMAIL
            85.07.30-033.28 | NATIONAL_NUMBER
            le 12/05/2026 | DATE
            am 3. Januar | DATE
            vers le 2 mai | DATE
            rue du Progrès, au fond | FAMILY
            elle vit rue de la Loi | PLACE
            bij de Kerkstraat | PLACE
            au 1180 Uccle | PLACE
            on la connaît à Schaerbeek | PLACE
            Hélène Baudoux pense autrement | COLLEAGUE
            à la Maison Source | ORGANISATION
            un lit prêté par Fatoumata | PROPER_NAME
            la sœur d’Aïcha, qui aide | PROPER_NAME
            ze woont bij Greet | PROPER_NAME
            """)
    void whatTellsIsFound(String text, Telltale what) {
        assertThat(rules.in(text)).contains(what);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Elle dort mal depuis trois semaines et parle peu.",
                "Elle va au CPAS. Puis rien. « Que dire ? » Et après : Attendre.",
                "Une place chez la psychologue, 2 fois par mois",
                "En 2019 elle avait déjà perdu pied.",
                "Elle doit 1200 euros, et 1500 € de loyer.",
                "Que faire quand elle va des uns aux autres ?",
                "Slaapt slecht sinds 3 weken, eet 1 keer per dag.",
                "Ich weiß nicht, wie ich es ansprechen soll."
            })
    void whatTellsNothingIsLeftAlone(String text) {
        assertThat(rules.in(text)).isEmpty();
    }

    @Test
    void aNameOfTheFamilyIsNeverSentAndADoubtIsOnceSomebodyHasLooked() {
        assertThat(Reviewing.left(rules.in("Mina, le 12/05"), true)).containsExactly(Telltale.FAMILY);
        assertThat(Reviewing.left(rules.in("le 12/05"), false)).containsExactly(Telltale.DATE);
        assertThat(Reviewing.left(rules.in("le 12/05"), true)).isEmpty();
    }
}

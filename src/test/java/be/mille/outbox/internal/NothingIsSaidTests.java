package be.mille.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.outbox.Template;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No message says a name, what it is about, a trade or a service: every template in every language, as it is written and as it is read. */
class NothingIsSaidTests {
    private static final List<String> LANGUAGES = List.of("fr", "nl", "de", "en", "ar");

    private static String read(Template template, String language) {
        var words = new MessageWords();
        return words.subject(template, language) + "\n"
                + words.text(template, language, "https://fil.example.org/x", Instant.EPOCH, "AAAA-BBBB-CCCC");
    }

    @Test
    void noTemplateSaysANameASubjectATradeOrAService() throws IOException {
        var forbidden = ForbiddenWords.all();
        var said = new ArrayList<String>();
        for (var template : Template.values()) {
            for (var language : LANGUAGES) {
                ForbiddenWords.in(read(template, language), forbidden)
                        .forEach(word -> said.add(template + " in " + language + " says " + word));
            }
        }
        assertThat(said).isEmpty();
    }

    @Test
    void aMessageIsShortAndItsSubjectStandsAlone() {
        for (var template : Template.values()) {
            for (var language : LANGUAGES) {
                var words = new MessageWords();
                assertThat(words.subject(template, language))
                        .hasSizeLessThan(45)
                        .doesNotContain("{", "\n");
                assertThat(read(template, language)).hasSizeLessThan(450).doesNotContain("{");
                assertThat(Arrays.stream(read(template, language).split("\\s")).filter(word -> word.startsWith("http")))
                        .containsExactly("https://fil.example.org/x");
            }
        }
    }

    /** To her above all: nothing but the link, the day and that there is a code. The code itself has no place. */
    @Test
    void whatGoesToHerHasNoPlaceForAReferenceOrACode() {
        for (var language : LANGUAGES) {
            assertThat(read(Template.HER_ADDRESS, language)).doesNotContain("AAAA-BBBB-CCCC");
        }
    }

    @Test
    void aNameATradeAServiceAndASubjectWouldBeSeen() throws IOException {
        var forbidden = ForbiddenWords.all();
        assertThat(ForbiddenWords.in("Bonjour, votre sage-femme Nadia vous attend", forbidden))
                .contains("sage-femme", "nadia");
        assertThat(ForbiddenWords.in("Rendez-vous: zwangerschap", forbidden)).contains("zwanger");
        assertThat(ForbiddenWords.in("Ihr Termin bei der Hebamme", forbidden)).contains("hebamme");
        assertThat(ForbiddenWords.in("Your family file in Mille", forbidden)).contains("famil", "mille");
        assertThat(ForbiddenWords.in("À propos de violences, CHU Saint-Pierre", forbidden))
                .contains("violence");
        assertThat(ForbiddenWords.in("Yordanka, un message", forbidden)).contains("yordanka");
        assertThat(ForbiddenWords.in("موعدك مع قابلة", forbidden)).isNotEmpty();
    }
}

package be.mille.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * French keeps a colon, a question mark and a quotation mark on the line of the word they belong to: a no-break space stands between
 * them. The narrow one is not used, the font has none. Texts of the training space are what people typed, and sources are quoted as
 * they are.
 */
class FrenchTypographyTests {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final String NO_BREAK = "\u00a0";

    /** A plain or narrow space, or none, where the no-break space belongs; an hour and an address keep their colon. */
    private static final Pattern OFFENDS =
            Pattern.compile("[ \u202f][:;?!»]|«(?!" + NO_BREAK + ")|[\\p{L})}]»|[\\p{L})»}][:;?!](?=[\\s\"]|$)");

    /** Other languages write these marks without a space at all. */
    private static final Pattern SPACED = Pattern.compile("[ \u202f][:;?!»]|«[ \u202f]");

    /** A string of a JSON file, not the name of a property. */
    private static final Pattern JSON_TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"(?!\\s*:)");

    static List<String> offending(Path file, String text, Pattern offends) {
        var found = new ArrayList<String>();
        text.lines().filter(offends.asPredicate()).forEach(line -> found.add(file.getFileName() + ": " + line.strip()));
        return found;
    }

    @Test
    void messagesInFrenchKeepTheirMarksOnTheLine() throws IOException {
        var found = new ArrayList<String>();
        for (var file : files("messages", name -> name.endsWith("_fr.properties"))) {
            var values = Files.readString(file).replaceAll("(?m)^[^=\n]*=", "");
            found.addAll(offending(file, values, OFFENDS));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void contentInFrenchKeepsItsMarksOnTheLine() throws IOException {
        var found = new ArrayList<String>();
        for (var file : files("content", name -> name.endsWith(".json") && !name.endsWith("pack.json"))) {
            if (!file.toString().contains("/training/")) {
                var french = file.endsWith("texts/fr.json");
                JSON_TEXT
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(text -> found.addAll(offending(file, text.group(), french ? OFFENDS : SPACED)));
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void aTextWithAPlainSpaceIsFound() {
        var file = Path.of("x_fr.properties");
        for (var wrong :
                List.of("Qui lit ?", "Qui lit?", "Lit : elle", "Lit: elle", "« elle »", "«elle»", "{0} : {1}")) {
            assertThat(offending(file, wrong, OFFENDS)).as(wrong).hasSize(1);
        }
        for (var right :
                List.of("Qui lit\u00a0?", "{0}\u00a0: {1}", "«\u00a0elle\u00a0»", "à 9:30", "https://x.be/a?b=c")) {
            assertThat(offending(file, right, OFFENDS)).as(right).isEmpty();
        }
    }

    private static List<Path> files(String folder, Predicate<String> named) throws IOException {
        try (var files = Files.walk(RESOURCES.resolve(folder))) {
            return files.filter(one -> named.test(one.toString())).toList();
        }
    }
}

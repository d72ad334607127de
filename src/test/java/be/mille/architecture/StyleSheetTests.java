package be.mille.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** One style sheet, for both directions of reading, light, and without a word to any other host. */
class StyleSheetTests {
    private static final Path STATIC = Path.of("src/main/resources/static");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
    private static final Pattern PHYSICAL = Pattern.compile(
            "(?<=[;{\\s])(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)(?:-[a-z]+)*"
                    + "|left|right|border-(?:top|bottom)-(?:left|right)-radius)\\s*:"
                    + "|(?<=[;{\\s])(?:text-align|float|clear)\\s*:\\s*(?:left|right)");
    private static final Pattern FOUR_SIDES = Pattern.compile(
            "(?<=[;{\\s])(?:margin|padding|inset)\\s*:\\s*([^\\s;}]+)\\s+([^\\s;}]+)\\s+([^\\s;}]+)\\s+([^\\s;}]+)");
    private static final Pattern ADDRESS =
            Pattern.compile("url\\(\\s*[\"']?+(?!data:|\\.\\./fonts/)|@import|https?://(?!www\\.w3\\.org/)");

    static List<String> faults(String css) {
        var faults = new ArrayList<String>();
        var plain = COMMENT.matcher(css).replaceAll("");
        PHYSICAL.matcher(plain).results().forEach(found -> faults.add("physical: " + found.group()));
        FOUR_SIDES
                .matcher(plain)
                .results()
                .filter(found -> !found.group(2).equals(found.group(4)))
                .forEach(found -> faults.add("physical: " + found.group()));
        ADDRESS.matcher(plain).results().forEach(found -> faults.add("address: " + found.group()));
        return faults;
    }

    static int compressed(Path... files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            for (var file : files) {
                zip.write(Files.readAllBytes(file));
            }
        }
        return bytes.size();
    }

    @Test
    void theStyleSheetTurnsRoundByItselfAndAsksNoOtherHost() throws IOException {
        assertThat(faults(Files.readString(STATIC.resolve("css/mille.css")))).isEmpty();
    }

    @Test
    void theStyleSheetIsLight() throws IOException {
        assertThat(compressed(STATIC.resolve("css/mille.css"))).isLessThan(20 * 1024);
    }

    @Test
    void theScriptsOfAPageAreLight() throws IOException {
        assertThat(compressed(STATIC.resolve("js/mille.js"), STATIC.resolve("js/autosave.js")))
                .isLessThan(10 * 1024);
    }

    @Test
    void theFontComesWithItsLicence() throws IOException {
        assertThat(Files.readString(STATIC.resolve("fonts/OFL-figtree.txt"))).contains("SIL OPEN FONT LICENSE");
    }

    @Test
    void eachFaultIsSeen() {
        assertThat(List.of(
                        "p{margin-left:1px}",
                        "p{color:red;padding-right:2px}",
                        "p{left:0}",
                        "p{border-left:0}",
                        "p{text-align:right}",
                        "p{margin:0 1px 0 2px}",
                        "p{background:url(https://other.example/x.png)}",
                        "@import \"x.css\";"))
                .allSatisfy(css -> assertThat(faults(css)).as(css).isNotEmpty());
        assertThat(faults("p{margin-inline-start:1px;inset:0;padding:1px 2px 3px 2px;text-align:start}"))
                .isEmpty();
    }
}

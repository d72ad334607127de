package be.mille.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guides are written by many hands at once: no paragraph stands there twice, and no sentence is cut by another paragraph. */
class GuideProseTests {
    private static final Path DOCS = Path.of("docs");
    private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```$");
    private static final Pattern BETWEEN = Pattern.compile("\\n\\s*\\n");

    /** Headings, tables, lists, quotations, pictures. */
    private static final Pattern NO_PROSE = Pattern.compile("^\\s*([#|!<>]|[-*] |\\d+\\. )");

    private static final Pattern ENDS = Pattern.compile("[.:!?…)”»`*]$");
    private static final Pattern GOES_ON = Pattern.compile("^\\p{Ll}");

    /** So long that two paragraphs do not begin with it by chance. */
    private static final int TELLING = 50;

    @Test
    void noParagraphOfADocumentStandsTwice() throws IOException {
        for (var document : documents()) {
            assertThat(repeated(Files.readString(document)))
                    .as(document.toString())
                    .isEmpty();
        }
    }

    @Test
    void noSentenceOfTheGuideIsCut() throws IOException {
        var guide = Files.readString(DOCS.resolve("guide/users.md"));
        assertThat(paragraphs(guide)).as("control: it is read").hasSizeGreaterThan(100);
        assertThat(cut(guide)).isEmpty();
    }

    /** Control: both as a merge once left them. */
    @Test
    void whatAMergeDoublesOrCutsIsSeen() {
        var whole =
                "Reread it, shorten it, read it with her, and say when the way changes hands. You stay responsible.";
        assertThat(cut(whole)).isEmpty();
        var torn =
                "Reread it, shorten it, and say\n\nWhoever accepted answers for it.\nwhen the way changes hands. You stay.";
        assertThat(cut(torn))
                .containsExactly("Reread it, shorten it, and say", "when the way changes hands. You stay.");
        assertThat(repeated(whole + "\n\nSomething else.\n\n" + whole + " Another rule."))
                .hasSize(1);
        assertThat(repeated(whole + "\n" + whole)).as("line by line too").hasSize(1);
        assertThat(repeated(whole + "\n\nSomething else.")).isEmpty();
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.walk(DOCS)) {
            return files.filter(one -> one.toString().endsWith(".md")).toList();
        }
    }

    private static List<List<String>> paragraphs(String document) {
        return BETWEEN.splitAsStream(CODE.matcher(document).replaceAll(""))
                .map(block -> block.lines().filter(line -> !line.isBlank()).toList())
                .filter(lines -> !lines.isEmpty()
                        && lines.stream()
                                .noneMatch(line -> NO_PROSE.matcher(line).find()))
                .toList();
    }

    /** Beginnings of lines: a paragraph that is wrapped does not begin its lines alike. */
    private static List<String> repeated(String document) {
        var seen = new HashSet<String>();
        return paragraphs(document).stream()
                .flatMap(List::stream)
                .filter(line -> line.length() >= TELLING)
                .map(line -> line.substring(0, TELLING))
                .filter(line -> !seen.add(line))
                .toList();
    }

    /** Paragraphs that do not end a sentence, and lines that go on where the line before had ended one. */
    private static List<String> cut(String document) {
        var found = new ArrayList<String>();
        for (var lines : paragraphs(document)) {
            var before = ".";
            for (var line : lines) {
                if (GOES_ON.matcher(line).find() && before.endsWith(".")) {
                    found.add(line);
                }
                before = line.strip();
            }
            if (!ENDS.matcher(before).find()) {
                found.add(before);
            }
        }
        return found;
    }
}

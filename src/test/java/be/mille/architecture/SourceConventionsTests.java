package be.mille.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a newcomer may rely on in every source file. */
class SourceConventionsTests {
    private static final Path MAIN = Path.of("src/main/java/be/mille");
    private static final Path TESTS = Path.of("src/test/java/be/mille");
    private static final int MOST_LINES = 300;
    private static final Pattern VAGUE = Pattern.compile(".*(Impl|Manager|Helper|Util|Utils|Dto)\\.java");
    private static final Pattern NOW = Pattern.compile(
            "\\b(Instant|LocalDate|LocalDateTime|ZonedDateTime|OffsetDateTime)\\.now\\(\\)|System\\.currentTimeMillis|new Date\\(\\)");
    private static final Pattern LEFT_OVER =
            Pattern.compile("(//|\\*).*(TODO|FIXME)|System\\.(out|err)\\.print|printStackTrace");

    @Test
    void noFileIsLongerThanThreeHundredLines() throws IOException {
        assertThat(violations(MAIN, text -> text.lines().count() > MOST_LINES)).isEmpty();
        assertThat(violations(TESTS, text -> text.lines().count() > MOST_LINES)).isEmpty();
        assertThat(violations(TESTS, text -> text.lines().count() > 200)).isNotEmpty();
    }

    @Test
    void noTypeHasANameThatSaysNothing() throws IOException {
        assertThat(sources().stream()
                        .filter(file -> VAGUE.matcher(file.toString()).matches()))
                .isEmpty();
    }

    @Test
    void timeIsAlwaysAnInput() throws IOException {
        assertThat(violations(text -> NOW.matcher(text).find())).isEmpty();
        assertThat(NOW.matcher("var x = LocalDate.now();").find()).isTrue();
    }

    @Test
    void nothingIsLeftOver() throws IOException {
        assertThat(violations(text -> LEFT_OVER.matcher(text).find())).isEmpty();
        assertThat(LEFT_OVER.matcher("// TODO later").find()).isTrue();
    }

    /** What the owner of the database may do is for acts of the operator: no page, no job reaches it. */
    @Test
    void onlyAnActOfTheOperatorWorksAsTheOwner() throws IOException {
        assertThat(violations(text -> text.contains("OwnerWork")
                        && !text.contains("class OwnerWork")
                        && !text.contains("implements OperatorAct")
                        && !text.contains("static void renew(OwnerWork")))
                .isEmpty();
        assertThat(violations(text -> text.contains("OwnerWork"))).isNotEmpty();
    }

    @Test
    void everyPackageIsNullMarked() throws IOException {
        var missing = new ArrayList<String>();
        for (var folder : sources().stream().map(Path::getParent).distinct().toList()) {
            var info = folder.resolve("package-info.java");
            if (!folder.equals(MAIN)
                    && !(Files.exists(info) && Files.readString(info).contains("@NullMarked"))) {
                missing.add(folder.toString());
            }
        }
        assertThat(missing).isEmpty();
    }

    private interface Violation {
        boolean in(String text);
    }

    private static List<String> violations(Violation violation) throws IOException {
        return violations(MAIN, violation);
    }

    private static List<String> violations(Path root, Violation violation) throws IOException {
        var found = new ArrayList<String>();
        for (var file : sources(root)) {
            if (violation.in(Files.readString(file))) {
                found.add(file.toString());
            }
        }
        return found;
    }

    private static List<Path> sources() throws IOException {
        return sources(MAIN);
    }

    private static List<Path> sources(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}

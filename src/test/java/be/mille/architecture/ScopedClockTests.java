package be.mille.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Nobody but the training space acts at another moment than now. */
class ScopedClockTests {
    private static final Pattern SETS_THE_MOMENT = Pattern.compile("\\brunAt\\s*\\(|ScopedClock::runAt");
    private static final Path MAIN = Path.of("src/main/java/be/mille");

    private static List<Path> whoSetsIt() throws IOException {
        try (var files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(ScopedClockTests::setsIt)
                    .toList();
        }
    }

    private static boolean setsIt(Path file) {
        try {
            return SETS_THE_MOMENT.matcher(Files.readString(file)).find();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void onlyTheTrainingSpaceSetsTheMoment() throws IOException {
        assertThat(whoSetsIt())
                .contains(MAIN.resolve("training/internal/StoryLoader.java"))
                .allSatisfy(file -> assertThat(
                                file.startsWith(MAIN.resolve("training")) || file.endsWith("kernel/ScopedClock.java"))
                        .as(file.toString())
                        .isTrue());
    }

    @Test
    void settingItElsewhereWouldBeFound() {
        assertThat(SETS_THE_MOMENT.matcher("ScopedClock.runAt(moment, work)").find())
                .isTrue();
        assertThat(SETS_THE_MOMENT.matcher("clock.instant()").find()).isFalse();
    }
}

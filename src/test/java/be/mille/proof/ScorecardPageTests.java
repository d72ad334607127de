package be.mille.proof;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.proof.Scorecard.Kept;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The page of figures; {@code -Dmille.scorecard=write} writes it anew. */
class ScorecardPageTests {
    @Test
    void aZeroIsSaidWithItsBoundAndAFailureWithoutOne() {
        var none = new Scorecard("T00", "tries", 6000, 0, 7, "small", 1, 1);
        var some = new Scorecard("T01", "others", 6000, 2, 7, "full", 1, 0);
        assertThat(ScorecardPage.of(
                        List.of(new Kept(none, "2026-11-29", "abc"), new Kept(some, "2026-11-30", "def+")),
                        Optional.empty()))
                .contains("| T00 | tries | small | 6,000 | 0 | 0.0500 % | 7 | 1/1 | 2026-11-29 | `abc` |")
                .contains("| T01 | others | full | 6,000 | 2 | – | 7 | 0/1 | 2026-11-30 | `def+` |");
    }

    @Test
    void aChangeThatNoTestNoticedIsCounted(@TempDir Path folder) throws IOException {
        var report = Files.writeString(folder.resolve("mutations.xml"), """
                <mutations><mutation detected='true' status='KILLED'><lineNumber>1</lineNumber></mutation>
                <mutation detected='true' status='TIMED_OUT'/><mutation detected='false' status='SURVIVED'/></mutations>
                """);
        assertThat(ScorecardPage.of(List.of(), Optional.of(Mutants.of(report))))
                .contains("Of 3 changes made on purpose")
                .contains("noticed 2 on ");
    }

    @Test
    @EnabledIfSystemProperty(named = "mille.scorecard", matches = "write")
    void thePageIsWritten() throws IOException {
        Files.writeString(ScorecardPage.PAGE, ScorecardPage.of(ScorecardPage.kept(), Mutants.last()));
        assertThat(Files.readString(ScorecardPage.PAGE)).startsWith("# Scorecard");
    }
}

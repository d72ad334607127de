package be.mille.proof;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.proof.Scorecard.Kept;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The page of figures; {@code -Dmille.scorecard=write} writes it anew. */
class ScorecardPageTests {
    @Test
    void aZeroIsSaidWithItsBoundAndAFailureWithoutOne() {
        var none = new Scorecard("T00", "tries", 6000, 0, 7, "small", 1, 1);
        var some = new Scorecard("T01", "others", 6000, 2, 7, "full", 1, 0);
        assertThat(ScorecardPage.of(List.of(new Kept(none, "2026-11-29", "abc"), new Kept(some, "2026-11-30", "def+"))))
                .contains("| T00 | tries | small | 6,000 | 0 | 0.0500 % | 7 | 1/1 | 2026-11-29 | `abc` |")
                .contains("| T01 | others | full | 6,000 | 2 | – | 7 | 0/1 | 2026-11-30 | `def+` |");
    }

    @Test
    @EnabledIfSystemProperty(named = "mille.scorecard", matches = "write")
    void thePageIsWritten() throws IOException {
        Files.writeString(ScorecardPage.PAGE, ScorecardPage.of(ScorecardPage.kept()));
        assertThat(Files.readString(ScorecardPage.PAGE)).startsWith("# Scorecard");
    }
}

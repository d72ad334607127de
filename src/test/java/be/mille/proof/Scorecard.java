package be.mille.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What a proof found, kept beside the build until {@link ScorecardPage} makes the page of it. */
public record Scorecard(
        String test, String what, long trials, long failures, long seed, String sample, long controls, long caught) {
    static final Path FOLDER = Path.of("target", "scorecard");

    /** Whether the full sample was asked for. */
    public static boolean full() {
        return "full".equals(System.getProperty("mille.twins"));
    }

    /** How much of a proof was run: a full one may be cut short by {@code -Dmille.twins.rounds}, and then says so. */
    public static String size() {
        return !full() ? "small" : System.getProperty("mille.twins.rounds") == null ? "full" : "cut short";
    }

    public void keep() {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(
                    FOLDER.resolve(test + "-" + Integer.toHexString(what.hashCode()) + ".json"),
                    JsonMapper.shared()
                            .writeValueAsString(Map.of(
                                    "test", test,
                                    "what", what,
                                    "trials", trials,
                                    "failures", failures,
                                    "seed", seed,
                                    "sample", sample,
                                    "controls", controls,
                                    "caught", caught)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package be.mille.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import tools.jackson.databind.json.JsonMapper;

/** What a proof found, kept beside the build until {@link ScorecardPage} makes the page of it. */
public record Scorecard(
        String test, String what, long trials, long failures, long seed, String sample, long controls, long caught) {
    static final Path FOLDER = Path.of("target", "scorecard");

    /** One proof as it stands on the page: proofs take hours, so each says when it was run and of what. */
    record Kept(Scorecard figures, String day, String commit) {}

    /** Whether the full sample was asked for. */
    public static boolean full() {
        return "full".equals(System.getProperty("mille.twins"));
    }

    /**
     * How much of a proof was run.
     *
     * @param setting what sets the number of trials; a full run that is cut short by it says so
     */
    public static String size(String setting) {
        if (System.getProperty(setting) != null) {
            return "chosen";
        }
        return full() ? "full" : "small";
    }

    /** Not where mutants of the program run through the same tests: what they find is nobody's figure. */
    public void keep() {
        if ("none".equals(System.getProperty("mille.scorecard"))) {
            return;
        }
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(
                    FOLDER.resolve(test + "-" + Integer.toHexString(what.hashCode()) + ".json"),
                    JsonMapper.shared()
                            .writeValueAsString(new Kept(
                                    this,
                                    LocalDate.now(ZoneId.of("Europe/Brussels")).toString(),
                                    commit())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String commit() throws IOException {
        var git = new ProcessBuilder("git", "describe", "--always", "--exclude=*", "--abbrev=12", "--dirty=+").start();
        return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}

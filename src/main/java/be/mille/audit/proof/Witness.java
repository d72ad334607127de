package be.mille.audit.proof;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The second party: fetches the checkpoints as they are made, signs each that follows from the one it signed before, and keeps what it
 * signed in a file of its own. It learns nothing of any family or professional.
 */
public final class Witness {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final URI base;
    private final String operator;
    private final LogKey key;
    private final Path file;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /**
     * @param base where Mille runs
     * @param operator public half of the operator's key
     * @param file what was signed; made if it is not there
     */
    public Witness(URI base, String operator, LogKey key, Path file) {
        this.base = base;
        this.operator = operator;
        this.key = key;
        this.file = file;
    }

    /**
     * Signs what is new.
     *
     * @return how many checkpoints
     * @throws IOException when Mille does not answer, or shows a history other than the one that was signed: then nothing is signed any
     *     more, and that is the alarm
     */
    public int look() throws IOException, InterruptedException {
        int signed = 0;
        for (var last = last(); ; ) {
            var fresh = fetch(last == null ? 0 : last.number());
            if (fresh.isEmpty()) {
                return signed;
            }
            for (var line : fresh) {
                last = sign(line, last);
                signed++;
            }
        }
    }

    private Cosignature sign(String line, @Nullable Cosignature last) throws IOException {
        var words = line.split(" ");
        var text = new String(Base64.getDecoder().decode(words[0]), StandardCharsets.UTF_8);
        var checkpoint = Checkpoint.parse(text);
        var before = last == null ? new byte[32] : Base64.getDecoder().decode(last.digest());
        if (!LogKey.signed(operator, text, Base64.getDecoder().decode(words[1]))
                || checkpoint.number() != (last == null ? 1 : last.number() + 1)
                || !Arrays.equals(checkpoint.before(), before)) {
            throw new IOException(
                    "Checkpoint " + checkpoint.number()
                            + " does not follow from what this witness signed before. The log was changed, or put back to an earlier day.");
        }
        var cosignature = new Cosignature(
                checkpoint.number(),
                Base64.getEncoder().encodeToString(checkpoint.digest()),
                Base64.getEncoder().encodeToString(key.sign(text)));
        Files.writeString(
                file,
                cosignature.line() + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND,
                StandardOpenOption.SYNC);
        return cosignature;
    }

    private List<String> fetch(long after) throws IOException, InterruptedException {
        var answer = http.send(
                HttpRequest.newBuilder(base.resolve("/log/checkpoints?after=" + after))
                        .timeout(PATIENCE)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(base + " answered " + answer.statusCode());
        }
        return answer.body().lines().filter(line -> !line.isBlank()).toList();
    }

    private @Nullable Cosignature last() throws IOException {
        var known = read(file);
        return known.isEmpty() ? null : known.getLast();
    }

    /** @throws IOException also when a line is none of a witness */
    static List<Cosignature> read(Path file) throws IOException {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .filter(line -> !line.isBlank())
                            .map(Cosignature::parse)
                            .toList()
                    : List.of();
        } catch (IllegalArgumentException e) {
            throw new IOException(file + " is no file of a witness", e);
        }
    }
}

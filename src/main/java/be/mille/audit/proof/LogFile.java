package be.mille.audit.proof;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A copy of the log in one file, to be verified elsewhere: JSON lines, compressed, first the checkpoints in their order, then the entries
 * by actor and position. It says who looked at which family by ids alone; it is for the confidentiality officer and the auditor.
 */
final class LogFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private LogFile() {}

    private record Line(@Nullable Anchor anchor, @Nullable LoggedEntry entry) {}

    /** Writes a copy line by line, whatever its length. */
    static final class Writer implements AutoCloseable {
        private final BufferedWriter out;

        Writer(Path file) throws IOException {
            out = new BufferedWriter(
                    new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8));
        }

        void add(Anchor anchor) throws IOException {
            out.write(JSON.writeValueAsString(new Line(anchor, null)));
            out.write('\n');
        }

        void add(LoggedEntry entry) throws IOException {
            out.write(JSON.writeValueAsString(new Line(null, entry)));
            out.write('\n');
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    /** @throws IOException when the file is damaged or is no copy of a log */
    static void read(Path file, Consumer<Anchor> anchors, Consumer<LoggedEntry> entries) throws IOException {
        try (var in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (var text = in.readLine(); text != null; text = in.readLine()) {
                var line = JSON.readValue(text, Line.class);
                if (line.anchor() != null) {
                    anchors.accept(line.anchor());
                }
                if (line.entry() != null) {
                    entries.accept(line.entry());
                }
            }
        } catch (JacksonException e) {
            throw new IOException(file + " is no copy of an access log", e);
        }
    }
}

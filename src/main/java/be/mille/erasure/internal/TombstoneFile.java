package be.mille.erasure.internal;

import be.mille.sql.DatabaseSpace;
import be.mille.sql.UnsafeStartException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

/** One line for each erasure, in a file that lies outside the database and its backups. Lines are added, never changed. */
@Component
class TombstoneFile {
    private static final String SETTING = "mille.tombstones.file";

    private final Path file;
    private final ObjectMapper json;

    TombstoneFile(Environment settings, DatabaseSpace space, ObjectMapper json) {
        var named = settings.getProperty(SETTING);
        if (named == null && !space.training()) {
            throw new UnsafeStartException(
                    "There is no place to note what was erased (" + SETTING + ").",
                    "Set it to a file that lies outside the database and its backups: after a backup was put back, it says what "
                            + "must be erased again.");
        }
        this.file = named == null
                ? Path.of(settings.getProperty("mille.database.dir", "./var/postgres"))
                        .resolve("tombstones")
                : Path.of(named);
        this.json = json;
    }

    List<Tombstone> read() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            var found = new ArrayList<Tombstone>();
            for (var line : Files.readAllLines(file)) {
                if (!line.isBlank()) {
                    found.add(json.readValue(line, Tombstone.class));
                }
            }
            return found;
        } catch (IOException | JacksonException e) {
            throw new UnsafeStartException(
                    "What was erased cannot be read from " + file + ": " + e.getMessage(),
                    "Put the file back from its safe copy: without it erased records could come back with a backup.");
        }
    }

    /** On the disk before it returns. */
    void add(List<Tombstone> more) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var lines = new StringBuilder();
            more.forEach(one -> lines.append(json.writeValueAsString(one)).append('\n'));
            try (var channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
                channel.write(ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
        } catch (IOException e) {
            throw new IllegalStateException("What was erased could not be noted in " + file, e);
        }
    }
}

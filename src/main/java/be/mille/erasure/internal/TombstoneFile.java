package be.mille.erasure.internal;

import be.mille.sql.DatabaseSpace;
import be.mille.sql.KeptFile;
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
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

/**
 * One line for each erasure, in a file that lies outside the database and its backups. Lines are added, never changed. One line more says
 * to which database the file belongs.
 */
@Component
class TombstoneFile {
    private static final String SETTING = "mille.tombstones.file";
    private static final String OF_DATABASE = "# ";

    private final Path file;
    private final ObjectMapper json;

    TombstoneFile(Environment settings, DatabaseSpace space, ObjectMapper json) {
        if (settings.getProperty(SETTING) == null && !space.training()) {
            throw new UnsafeStartException(
                    "There is no place to note what was erased (" + SETTING + ").",
                    "Set it to a file that lies outside the database and its backups: after a backup was put back, it says what "
                            + "must be erased again.");
        }
        this.file = KeptFile.of(settings, space, SETTING, "tombstones");
        this.json = json;
    }

    /** Of which database it is; empty where the file is not there, or says nothing of it yet. */
    Optional<UUID> database() {
        return lines().stream()
                .filter(line -> line.startsWith(OF_DATABASE))
                .map(line ->
                        UUID.fromString(line.substring(OF_DATABASE.length()).strip()))
                .findFirst();
    }

    /** Says to which database the file belongs from now on; makes the file where there is none. */
    void begin(UUID database) {
        write(OF_DATABASE + database + "\n");
    }

    List<Tombstone> read() {
        var found = new ArrayList<Tombstone>();
        for (var line : lines()) {
            if (!line.startsWith(OF_DATABASE)) {
                found.add(tombstone(line));
            }
        }
        return found;
    }

    private Tombstone tombstone(String line) {
        try {
            return json.readValue(line, Tombstone.class);
        } catch (JacksonException e) {
            throw unreadable(e);
        }
    }

    private List<String> lines() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private UnsafeStartException unreadable(Exception why) {
        return new UnsafeStartException(
                "What was erased cannot be read from " + file + ": " + why.getMessage(),
                "Put the file back from its safe copy: without it erased records could come back with a backup. Where only its last line is cut "
                        + "and the database is the one that ran then, delete that line: it is written again.");
    }

    /** For a sentence to the operator. */
    @Override
    public String toString() {
        return file.toString();
    }

    /** On the disk before it returns. */
    void add(List<Tombstone> more) {
        var lines = new StringBuilder();
        more.forEach(one -> lines.append(json.writeValueAsString(one)).append('\n'));
        write(lines.toString());
    }

    private void write(String lines) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (var channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
                channel.write(ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
        } catch (IOException e) {
            throw new IllegalStateException("What was erased could not be noted in " + file, e);
        }
    }
}

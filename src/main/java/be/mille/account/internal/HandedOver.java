package be.mille.account.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The file the operator finds the links of invitations in. It is hers alone to read: whoever has a link becomes whom it names, and what the
 * program writes to its log is carried far.
 */
@Component
class HandedOver {
    private final Path file;

    HandedOver(@Value("${mille.invite.file:./var/invitations.txt}") Path file) {
        this.file = file.toAbsolutePath().normalize();
    }

    /** @throws IOException when it cannot be written: then nobody is invited */
    Path add(List<String> lines) throws IOException {
        var owner = PosixFilePermissions.fromString("rw-------");
        Files.createDirectories(file.getParent());
        if (Files.exists(file)) {
            Files.setPosixFilePermissions(file, owner);
        }
        Set<StandardOpenOption> more = EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        try (var open = Files.newByteChannel(file, more, PosixFilePermissions.asFileAttribute(owner))) {
            open.write(StandardCharsets.UTF_8.encode(String.join("\n", lines) + "\n"));
        }
        return file;
    }
}

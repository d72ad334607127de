package be.mille.sealing.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Set;

/** A master key in a file that its owner reads, and nobody else. */
final class MasterKeyFile {
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

    private MasterKeyFile() {}

    /** @throws IOException also when others may read it */
    static KeysetMaster read(Path file) throws IOException, GeneralSecurityException {
        var text = Files.readString(file);
        if (!OWNER.containsAll(Files.getPosixFilePermissions(file))) {
            throw new IOException("others may read " + file + ": chmod 600 it");
        }
        return KeysetMaster.read(text);
    }

    /** Whole or not at all, also when the machine stops meanwhile. */
    static void write(Path file, KeysetMaster key) throws IOException, GeneralSecurityException {
        var folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        var beside = Files.createTempFile(folder, "master", ".key", PosixFilePermissions.asFileAttribute(OWNER));
        Files.writeString(beside, key.text());
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }
}

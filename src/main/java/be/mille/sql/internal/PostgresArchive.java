package be.mille.sql.internal;

import be.mille.sql.UnsafeStartException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks the PostgreSQL of the class path, whole or not at all. */
final class PostgresArchive {
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    private PostgresArchive() {}

    static void unpackTo(Path target) throws IOException {
        var resource = PostgresArchive.class.getResourceAsStream(ARCHIVE);
        if (resource == null) {
            throw new UnsafeStartException(
                    "There is no embedded PostgreSQL for this machine.",
                    "Use a PostgreSQL 15 or newer: set spring.datasource.* and spring.flyway.* (docs/operations).");
        }
        var parent = target.toAbsolutePath().getParent();
        var folder = Files.createTempDirectory(parent, "unpack");
        try (var in = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(resource)))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                write(in, entry, folder);
            }
        }
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.move(folder, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void write(TarArchiveInputStream in, TarArchiveEntry entry, Path folder) throws IOException {
        var file = folder.resolve(entry.getName()).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException("An entry leaves the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        if (file.getParent() != null) {
            Files.createDirectories(file.getParent());
        }
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(in, file);
        boolean executable = (entry.getMode() & 0111) != 0;
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
}

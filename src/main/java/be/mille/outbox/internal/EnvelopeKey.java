package be.mille.outbox.internal;

import be.mille.sql.DatabaseSpace;
import be.mille.sql.KeptFile;
import be.mille.sql.UnsafeStartException;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Closes what waits to be sent, so that a secret that is “shown once and kept nowhere” does not lie in the database either. A node makes
 * its own key where it finds none, and sends only what that key opens: a lost key loses what was waiting, which then expires, and no more.
 */
@Component
class EnvelopeKey {
    private static final String SETTING = "mille.outbox.key-file";
    private final Aead seal;
    private final String name;

    EnvelopeKey(Environment settings, DatabaseSpace space) {
        if (settings.getProperty(SETTING) == null && !space.training()) {
            throw new UnsafeStartException(
                    "There is no place for the key of the outbox (" + SETTING + ").",
                    "Set it to a file that Mille can write, outside the folder of the database and its backups; it is made at the first start.");
        }
        var file = KeptFile.of(settings, space, SETTING, "outbox.key");
        try {
            AeadConfig.register();
            if (!Files.exists(file)) {
                create(file);
            }
            var key = TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
            seal = key.getPrimitive(RegistryConfiguration.get(), Aead.class);
            name = String.valueOf(key.getPrimary().getId());
        } catch (IOException | GeneralSecurityException e) {
            throw new UnsafeStartException(
                    "The key of the outbox cannot be read or made: " + e.getMessage(),
                    "Set " + SETTING
                            + " to a file that Mille can write, kept apart from the database and its backups; or remove"
                            + " the broken file: what was waiting to be sent is then not sent.");
        }
    }

    private static void create(Path file) throws IOException, GeneralSecurityException {
        var folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        var key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, TinkJsonProtoKeysetFormat.serializeKeyset(key, InsecureSecretKeyAccess.get()));
        } catch (FileAlreadyExistsException ignored) {
            // another context of this program was faster: its key is as good
        }
    }

    /** Which key this is; says nothing of it. */
    String name() {
        return name;
    }

    byte[] close(UUID message, Envelope envelope) {
        try {
            return seal.encrypt(bytes(envelope.flat()), bytes(message.toString()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    Envelope open(UUID message, byte[] closed) {
        try {
            return Envelope.of(new String(seal.decrypt(closed, bytes(message.toString())), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A waiting message does not open: it was changed, or its key was", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

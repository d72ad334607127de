package be.mille.family.internal;

import be.mille.kernel.FamilyId;
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
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/**
 * Seals national numbers and finds them again without opening them: authenticated encryption bound to the family, and a
 * keyed hash. Where this deployment keeps no numbers, there is no key and nothing is sealed.
 */
@Component
class NissVault {
    private static final int HASH_BYTES = 32;
    private final @Nullable Keys keys;

    private record Keys(Aead seal, PrfSet find) {}

    NissVault(
            @Value("${mille.niss.store:false}") boolean store,
            Environment settings,
            DatabaseSpace space,
            ObjectMapper json) {
        this.keys = store ? keys(file(settings, space), space, json) : null;
    }

    boolean keepsNumbers() {
        return keys != null;
    }

    byte[] seal(FamilyId family, Niss number) {
        try {
            return keys().seal().encrypt(bytes(number.digits()), bytes(family.toString()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    Niss open(FamilyId family, byte[] sealed) {
        try {
            return new Niss(
                    new String(keys().seal().decrypt(sealed, bytes(family.toString())), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A sealed number does not open: is this the right key file?", e);
        }
    }

    byte[] hash(Niss number) {
        try {
            return keys().find().computePrimary(bytes(number.digits()), HASH_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Keys keys() {
        if (keys == null) {
            throw new IllegalStateException("This deployment keeps no national numbers");
        }
        return keys;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Path file(Environment settings, DatabaseSpace space) {
        var named = settings.getProperty("mille.keys.file");
        if (!space.training() && (named == null || !Files.isReadable(Path.of(named)))) {
            throw new UnsafeStartException(
                    "National numbers are to be kept (mille.niss.store), and the key file is missing.",
                    "Set mille.keys.file to a readable key file kept apart from the database and its backups.");
        }
        return named == null
                ? Path.of("./var/keys.json")
                : KeptFile.of(settings, space, "mille.keys.file", "keys.json");
    }

    private static Keys keys(Path file, DatabaseSpace space, ObjectMapper json) {
        try {
            AeadConfig.register();
            PrfConfig.register();
            if (space.training() && !Files.exists(file)) {
                create(file, json);
            }
            var both = json.readValue(Files.readString(file), new TypeReference<Map<String, String>>() {});
            return new Keys(
                    handle(both, "seal").getPrimitive(RegistryConfiguration.get(), Aead.class),
                    handle(both, "find").getPrimitive(RegistryConfiguration.get(), PrfSet.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new UnsafeStartException(
                    "The key file " + file + " cannot be read: " + e.getMessage(),
                    "Put the key file back from its safe copy; without it no sealed number opens again.");
        }
    }

    private static KeysetHandle handle(Map<String, String> both, String name) throws GeneralSecurityException {
        var keyset = both.get(name);
        if (keyset == null) {
            throw new GeneralSecurityException("no key named " + name);
        }
        return TinkJsonProtoKeysetFormat.parseKeyset(keyset, InsecureSecretKeyAccess.get());
    }

    private static void create(Path file, ObjectMapper json) throws IOException, GeneralSecurityException {
        var both = Map.of(
                "seal", text(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM)),
                "find", text(KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF)));
        var folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, json.writeValueAsString(both));
    }

    private static String text(KeysetHandle handle) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get());
    }
}

package be.mille.sealing.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import javax.crypto.KeyGenerator;
import org.jspecify.annotations.Nullable;

/** Makes keys in a token, as an operator does with the tools of the token's maker. */
final class TokenKeys {
    private TokenKeys() {}

    static void make(Path folder, String label) throws GeneralSecurityException, IOException {
        var provider = provider(folder);
        var store = store(folder, provider);
        var generator = KeyGenerator.getInstance("AES", provider);
        generator.init(256);
        store.setKeyEntry(label, generator.generateKey(), null, null);
    }

    static byte @Nullable [] encoded(Path folder, String label) throws GeneralSecurityException, IOException {
        return store(folder, provider(folder)).getKey(label, null).getEncoded();
    }

    private static Provider provider(Path folder) {
        return Security.getProvider("SunPKCS11")
                .configure(folder.resolve("pkcs11.cfg").toString());
    }

    private static KeyStore store(Path folder, Provider provider) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS11", provider);
        store.load(null, Files.readString(folder.resolve("pin")).strip().toCharArray());
        return store;
    }
}

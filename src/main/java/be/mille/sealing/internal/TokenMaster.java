package be.mille.sealing.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Security;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * An AES key inside a PKCS#11 token: it never leaves it, each family's key is closed and opened there. Keys of the token with the
 * same name and a number behind ({@code mille}, {@code mille.2}) follow each other; the closed bytes say which one closed them.
 */
final class TokenMaster implements MasterKey {
    private static final int TAG_BITS = 128;
    private static final int NONCE_BYTES = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Provider provider;
    private final KeyStore token;
    private final String name;

    private TokenMaster(Provider provider, KeyStore token, String name) {
        this.provider = provider;
        this.token = token;
        this.name = name;
    }

    /**
     * @param configuration a file as Java's PKCS#11 provider reads it: library, slot
     * @param name the label of the key that closes
     */
    static TokenMaster open(Path configuration, Path pinFile, String name)
            throws GeneralSecurityException, IOException {
        var provider = Security.getProvider("SunPKCS11").configure(configuration.toString());
        var token = KeyStore.getInstance("PKCS11", provider);
        token.load(null, Files.readString(pinFile).strip().toCharArray());
        var master = new TokenMaster(provider, token, name);
        master.key(name);
        return master;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public byte[] close(byte[] open, byte[] about) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding", provider);
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        cipher.init(Cipher.ENCRYPT_MODE, key(name), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(about);
        var closed = cipher.doFinal(open);
        var label = name.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(1 + label.length + NONCE_BYTES + closed.length)
                .put((byte) label.length)
                .put(label)
                .put(nonce)
                .put(closed)
                .array();
    }

    @Override
    public byte[] open(byte[] closed, byte[] about) throws GeneralSecurityException {
        var bytes = ByteBuffer.wrap(closed);
        var label = new byte[bytes.get()];
        bytes.get(label);
        var nonce = new byte[NONCE_BYTES];
        bytes.get(nonce);
        var rest = new byte[bytes.remaining()];
        bytes.get(rest);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding", provider);
        cipher.init(
                Cipher.DECRYPT_MODE,
                key(new String(label, StandardCharsets.UTF_8)),
                new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(about);
        return cipher.doFinal(rest);
    }

    private SecretKey key(String label) throws GeneralSecurityException {
        if (token.getKey(label, null) instanceof SecretKey key) {
            return key;
        }
        throw new GeneralSecurityException("The token has no secret key named " + label);
    }
}

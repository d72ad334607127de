package be.mille.audit.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/** An Ed25519 key that signs checkpoints, of the operator or of a witness; in a file of two lines, the private and the public half. */
public final class LogKey {
    private static final String ALGORITHM = "Ed25519";

    private final PrivateKey secret;
    private final String open;

    private LogKey(PrivateKey secret, String open) {
        this.secret = secret;
        this.open = open;
    }

    /**
     * Makes a new key in a file only its owner reads.
     *
     * @throws IOException also when there is such a file already
     */
    public static LogKey create(Path file) throws IOException {
        try {
            var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            var open = encoded(pair.getPublic().getEncoded());
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(file, List.of(encoded(pair.getPrivate().getEncoded()), open));
            return new LogKey(pair.getPrivate(), open);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has Ed25519", e);
        }
    }

    /** @throws IOException when the file cannot be read or holds no key */
    public static LogKey read(Path file) throws IOException {
        try {
            var lines = Files.readAllLines(file);
            if (lines.size() != 2) {
                throw new IOException(file + " holds no log key");
            }
            var secret = KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines.getFirst())));
            return new LogKey(secret, lines.getLast());
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException(file + " holds no log key", e);
        }
    }

    /** The public half, to be handed to whoever verifies. */
    public String open() {
        return open;
    }

    /** @return 64 bytes */
    public byte[] sign(String text) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param open the public half, as {@link #open} gives it */
    public static boolean signed(String open, String text, byte[] signature) {
        try {
            var check = Signature.getInstance(ALGORITHM);
            check.initVerify(publicKey(open));
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static PublicKey publicKey(String open) throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM)
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(open)));
    }

    private static String encoded(byte[] key) {
        return Base64.getEncoder().encodeToString(key);
    }
}

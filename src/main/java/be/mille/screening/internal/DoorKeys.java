package be.mille.screening.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Secrets and codes of doors. Of both only a hash is kept, and that of the code is taken together with the secret, so that six digits
 * cannot be tried out by whoever reads the table.
 */
final class DoorKeys {
    private static final int SECRET_BYTES = 32;
    private static final int CODES = 1_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private DoorKeys() {}

    static String secret() {
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String code() {
        return "%06d".formatted(RANDOM.nextInt(CODES));
    }

    static byte[] hash(String secret) {
        return digest(secret);
    }

    static byte[] hash(String secret, String code) {
        return digest(secret + " " + code);
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

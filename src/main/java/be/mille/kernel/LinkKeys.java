package be.mille.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Secrets and codes of addresses that open without a sign-in. Of both only a hash is kept, and that of the code is taken together with
 * the secret, so that a few digits cannot be tried out by whoever reads the table.
 */
public final class LinkKeys {
    private static final int SECRET_BYTES = 32;
    private static final int PART_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private LinkKeys() {}

    public static String secret() {
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A secret that is part of a mail address: small letters and digits, since not every server keeps capitals, and short enough for one. */
    public static String mailPart() {
        var bytes = new byte[PART_BYTES];
        RANDOM.nextBytes(bytes);
        return hex(bytes);
    }

    /** Digits alone: they are said alike in every language, letters are not. */
    public static String code(int digits) {
        var code = new StringBuilder();
        for (int i = 0; i < digits; i++) {
            code.append(RANDOM.nextInt(10));
        }
        return code.toString();
    }

    public static byte[] hash(String secret) {
        return digest(secret);
    }

    public static byte[] hash(String secret, String code) {
        return digest(secret + " " + code);
    }

    public static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

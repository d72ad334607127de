package be.mille.testing;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An authenticator made of software: one key, which answers what a server asks, honestly or as a test wants it to. */
public final class SoftKey {
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int WITH_KEY = 0x40;
    private static final JsonMapper JSON = new JsonMapper();

    private final KeyPair keys;
    private final byte[] id;
    private final String origin;
    private int count;
    private boolean verifies = true;

    /** @param origin the address it says it was asked at */
    public SoftKey(String origin) {
        this(pair(), new byte[32], origin, 0);
        new SecureRandom().nextBytes(id);
    }

    private SoftKey(KeyPair keys, byte[] id, String origin, int count) {
        this.keys = keys;
        this.id = id;
        this.origin = origin;
        this.count = count;
    }

    /** The same key, found on a desk: somebody touches it, and nobody is asked who. */
    public SoftKey notVerifying() {
        verifies = false;
        return this;
    }

    public SoftKey verifying() {
        verifies = true;
        return this;
    }

    /** As a copy of the key would say that was used less often. */
    public void countBack() {
        count = 0;
    }

    /** The same id, another key behind it: a forgery. */
    public SoftKey forged() {
        return new SoftKey(pair(), id, origin, count + 5);
    }

    /** The same key, asked at another address. */
    public SoftKey at(String elsewhere) {
        return new SoftKey(keys, id, elsewhere, count + 5);
    }

    /** A new key, as {@code navigator.credentials.create} answers. */
    public String create(String options) {
        var asked = JSON.readTree(options);
        var data = new ByteArrayOutputStream();
        data.writeBytes(head(asked.path("rp").path("id").asString(), WITH_KEY));
        data.writeBytes(new byte[16]);
        data.writeBytes(ByteBuffer.allocate(2).putShort((short) id.length).array());
        data.writeBytes(id);
        data.writeBytes(publicKey());
        var attestation = new ByteArrayOutputStream();
        attestation.writeBytes(new byte[] {(byte) 0xa3, 0x63});
        attestation.writeBytes(ascii("fmt"));
        attestation.write(0x64);
        attestation.writeBytes(ascii("none"));
        attestation.write(0x67);
        attestation.writeBytes(ascii("attStmt"));
        attestation.write(0xa0);
        attestation.write(0x68);
        attestation.writeBytes(ascii("authData"));
        attestation.writeBytes(new byte[] {0x58, (byte) data.size()});
        attestation.writeBytes(data.toByteArray());
        return answer(Map.of(
                "clientDataJSON", text(client("webauthn.create", asked)),
                "attestationObject", text(attestation.toByteArray())));
    }

    /** A proof that it is here, as {@code navigator.credentials.get} answers. */
    public String show(String options) {
        var asked = JSON.readTree(options);
        count++;
        var data = head(asked.path("rpId").asString(), 0);
        var client = client("webauthn.get", asked);
        return answer(Map.of(
                "clientDataJSON", text(client),
                "authenticatorData", text(data),
                "signature", text(signed(data, client))));
    }

    private String answer(Map<String, String> response) {
        return JSON.writeValueAsString(Map.of(
                "id",
                text(id),
                "rawId",
                text(id),
                "type",
                "public-key",
                "response",
                response,
                "clientExtensionResults",
                Map.of()));
    }

    private byte[] head(String address, int more) {
        int flags = PRESENT | (verifies ? VERIFIED : 0) | more;
        return ByteBuffer.allocate(37)
                .put(hash(ascii(address)))
                .put((byte) flags)
                .putInt(count)
                .array();
    }

    private byte[] client(String type, JsonNode asked) {
        return ascii(JSON.writeValueAsString(Map.of(
                "type",
                type,
                "challenge",
                asked.path("challenge").asString(),
                "origin",
                origin,
                "crossOrigin",
                false)));
    }

    private byte[] publicKey() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20});
        bytes.writeBytes(word(point.getAffineX()));
        bytes.writeBytes(new byte[] {0x22, 0x58, 0x20});
        bytes.writeBytes(word(point.getAffineY()));
        return bytes.toByteArray();
    }

    private byte[] signed(byte[] data, byte[] client) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(data);
            signature.update(hash(client));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hash(byte[] some) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(some);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] word(BigInteger number) {
        var bytes = number.toByteArray();
        var word = new byte[32];
        int length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, word, 32 - length, length);
        return word;
    }

    private static byte[] ascii(String some) {
        return some.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] some) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(some);
    }
}

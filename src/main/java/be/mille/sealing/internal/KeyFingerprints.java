package be.mille.sealing.internal;

import be.mille.sealing.Fingerprints;
import com.google.crypto.tink.subtle.Hkdf;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Prints made with a key of each purpose, drawn from the program's own key, which a change of the master key leaves as it is. */
@Component
class KeyFingerprints implements Fingerprints {
    private static final String MAC = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private final FamilyKeys keys;

    KeyFingerprints(FamilyKeys keys) {
        this.keys = keys;
    }

    @Override
    public byte[] of(String purpose, String text) {
        return of(FamilyKey.PROGRAM, purpose, text);
    }

    byte[] of(FamilyKey key, String purpose, String text) {
        var stored = keys.bytes(key);
        try {
            var drawn = Hkdf.computeHkdf(MAC, stored, new byte[0], about(purpose), KEY_BYTES);
            var mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(drawn, MAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("There is no print for " + purpose, e);
        } finally {
            Arrays.fill(stored, (byte) 0);
        }
    }

    private static byte[] about(String purpose) {
        return ("fingerprint|" + purpose).getBytes(StandardCharsets.UTF_8);
    }
}

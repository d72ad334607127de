package be.mille.sealing.internal;

import be.mille.access.Compartment;
import be.mille.kernel.FamilyId;
import java.nio.charset.StandardCharsets;

/** Names one key: that of a family's compartment. */
record FamilyKey(FamilyId family, Compartment compartment) {
    /** What the closed key is bound to: under another name it does not open. */
    byte[] about() {
        return (family + "|" + compartment).getBytes(StandardCharsets.UTF_8);
    }
}

package be.mille.sealing.internal;

import be.mille.access.Compartment;
import be.mille.kernel.FamilyId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names one key: that of a family's compartment. */
record FamilyKey(FamilyId family, Compartment compartment) {
    /** What belongs to no family: none has this id. */
    static final FamilyKey PROGRAM = new FamilyKey(new FamilyId(new UUID(0, 0)), Compartment.C0);

    /** What the closed key is bound to: under another name it does not open. */
    byte[] about() {
        return (family + "|" + compartment).getBytes(StandardCharsets.UTF_8);
    }
}

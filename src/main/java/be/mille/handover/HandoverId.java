package be.mille.handover;

import be.mille.kernel.TypedId;
import java.util.UUID;

/** Identifies one handover of a family. */
public record HandoverId(UUID value) implements TypedId {
    @Override
    public String toString() {
        return value.toString();
    }
}

package be.mille.family;

import be.mille.kernel.TypedId;
import java.util.UUID;

/** Identifies one contact or appointment of a family. */
public record ContactId(UUID value) implements TypedId {
    @Override
    public String toString() {
        return value.toString();
    }
}

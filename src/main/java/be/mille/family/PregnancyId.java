package be.mille.family;

import be.mille.kernel.TypedId;
import java.util.UUID;

/** Identifies one pregnancy of a family. */
public record PregnancyId(UUID value) implements TypedId {
    @Override
    public String toString() {
        return value.toString();
    }
}

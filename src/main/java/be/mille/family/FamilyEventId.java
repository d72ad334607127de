package be.mille.family;

import be.mille.kernel.TypedId;
import java.util.UUID;

/** Identifies one event in the life of a family. */
public record FamilyEventId(UUID value) implements TypedId {
    @Override
    public String toString() {
        return value.toString();
    }
}

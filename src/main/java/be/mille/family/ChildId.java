package be.mille.family;

import be.mille.kernel.TypedId;
import java.util.UUID;

/** Identifies one child born of a pregnancy of the record. */
public record ChildId(UUID value) implements TypedId {
    @Override
    public String toString() {
        return value.toString();
    }
}

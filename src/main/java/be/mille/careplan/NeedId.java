package be.mille.careplan;

import be.mille.kernel.TypedId;
import java.util.UUID;

/** Identifies a need of a family. */
public record NeedId(UUID value) implements TypedId {
    @Override
    public String toString() {
        return value.toString();
    }
}

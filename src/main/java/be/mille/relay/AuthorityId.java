package be.mille.relay;

import be.mille.kernel.TypedId;
import java.util.UUID;

/** Identifies one authority noted around a family. */
public record AuthorityId(UUID value) implements TypedId {
    @Override
    public String toString() {
        return value.toString();
    }
}

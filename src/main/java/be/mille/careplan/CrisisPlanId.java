package be.mille.careplan;

import be.mille.kernel.TypedId;
import java.util.UUID;

/** Identifies a crisis plan. */
public record CrisisPlanId(UUID value) implements TypedId {
    @Override
    public String toString() {
        return value.toString();
    }
}

package be.mille.coordination;

import be.mille.kernel.TypedId;
import java.util.UUID;

/** Identifies one proposal to coordinate, and the mandate it becomes. */
public record MandateId(UUID value) implements TypedId {
    @Override
    public String toString() {
        return value.toString();
    }
}

package be.mille.intake;

import be.mille.kernel.TypedId;
import java.util.UUID;

/** Identifies one request from outside. */
public record ArrivalId(UUID value) implements TypedId {
    @Override
    public String toString() {
        return value.toString();
    }
}

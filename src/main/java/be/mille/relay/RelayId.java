package be.mille.relay;

import be.mille.kernel.TypedId;
import java.util.UUID;

/** Identifies one open relay. */
public record RelayId(UUID value) implements TypedId {
    @Override
    public String toString() {
        return value.toString();
    }
}

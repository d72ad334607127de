package be.mille.directory;

import be.mille.kernel.TypedId;
import java.util.UUID;

/** Identifies a service in the list a step or a request may name. */
public record ServiceId(UUID value) implements TypedId {
    @Override
    public String toString() {
        return value.toString();
    }
}

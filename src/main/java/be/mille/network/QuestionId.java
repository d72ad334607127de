package be.mille.network;

import be.mille.kernel.TypedId;
import java.util.UUID;

/** Identifies one question to a network. */
public record QuestionId(UUID value) implements TypedId {
    @Override
    public String toString() {
        return value.toString();
    }
}

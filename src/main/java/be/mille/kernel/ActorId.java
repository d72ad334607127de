package be.mille.kernel;

import java.util.UUID;

/** Identifies somebody, or some named system job, that acts: a professional in one function at one organisation. */
public record ActorId(UUID value) implements TypedId {
    @Override
    public String toString() {
        return value.toString();
    }
}

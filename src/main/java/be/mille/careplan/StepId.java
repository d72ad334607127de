package be.mille.careplan;

import be.mille.kernel.TypedId;
import java.util.UUID;

/** Identifies a step of a family's plan. */
public record StepId(UUID value) implements TypedId {
    @Override
    public String toString() {
        return value.toString();
    }
}

package be.mille.kernel;

import java.util.UUID;

/** Identifies an organisation: a hospital, a practice, a CPAS, a reception centre. */
public record OrganisationId(UUID value) implements TypedId {
    @Override
    public String toString() {
        return value.toString();
    }
}

package be.mille.referral;

import be.mille.kernel.TypedId;
import java.util.UUID;

/** Identifies one request to a service, a colleague or somebody outside. */
public record ReferralId(UUID value) implements TypedId {
    @Override
    public String toString() {
        return value.toString();
    }
}

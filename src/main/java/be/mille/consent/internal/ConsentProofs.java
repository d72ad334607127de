package be.mille.consent.internal;

import be.mille.access.Proof;
import be.mille.consent.ConsentKind;

/** What a relation is proven by when something she said, or a duty, opens it. */
final class ConsentProofs {
    private ConsentProofs() {}

    static Proof of(ConsentKind kind) {
        return switch (kind) {
            case GIVEN -> Proof.AGREED;
            case GIVEN_ORALLY -> Proof.AGREED_ORALLY;
            case LEGAL_DUTY -> Proof.DUTY;
            case VITAL_INTEREST -> Proof.VITAL;
            case INFORMED, DECLINED, WITHDRAWN, SUSPENDED_UNSAFE ->
                throw new IllegalArgumentException(kind + " opens nothing");
        };
    }
}

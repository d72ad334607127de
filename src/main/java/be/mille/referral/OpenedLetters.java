package be.mille.referral;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Whether letters arrived: opened with their code, by whoever was told it. */
public interface OpenedLetters {
    /** Of requests that left by a letter, when one was first opened; no entry for a request without one, nor for one the reader may not know. */
    Map<ReferralId, Optional<Instant>> of(Collection<ReferralId> requests);
}

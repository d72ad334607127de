package be.mille.referral;

import be.mille.kernel.FamilyId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** When requests moved on, for a look at how things stood on a day; no words of theirs. Asks access first. */
public interface Turns {
    /** The requests this reader may know, each with its turns, the oldest first; no entry for one that never moved. One query. */
    Map<ReferralId, List<Turn>> of(FamilyId family);

    /** From then on it stood so. */
    record Turn(ReferralState to, Instant at) {}
}

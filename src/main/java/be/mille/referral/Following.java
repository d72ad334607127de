package be.mille.referral;

import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import java.util.Set;

/** Joining what somebody else asked for already, instead of asking again. */
public interface Following {
    /**
     * From now on her day tells when it moves.
     *
     * @throws NotFoundException when it is over, her own, or not for this reader
     */
    void join(FamilyId family, ReferralId id);

    void leave(FamilyId family, ReferralId id);

    /** Which requests of this family the reader follows. */
    Set<ReferralId> of(FamilyId family);
}

package be.mille.referral;

import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;

/** What nobody answered comes back to whoever asked: by itself after a month, or earlier by her who waits no longer. Asks access first. */
public interface Unanswered {
    /**
     * @throws NotFoundException when it was answered, or may still be in time
     * @throws StaleException as everywhere
     */
    void comeBack(FamilyId family, ReferralId request, int version);
}

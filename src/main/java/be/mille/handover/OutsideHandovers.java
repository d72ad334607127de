package be.mille.handover;

import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import be.mille.referral.ReferralId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Handovers to somebody who is not of her team. Each method asks access first. */
public interface OutsideHandovers {
    /** The newest first. */
    List<HandedOut> of(FamilyId family);

    /** Those of every family the current actor has open that were made since a day, or are not settled; the newest first. */
    Map<FamilyId, List<HandedOut>> ofMine(LocalDate since);

    /**
     * Whether somebody was asked, of the team or outside, and may still answer. Whoever asks this in order to propose comes after those who
     * asked before her.
     *
     * @param form what this very form asked before is left out
     */
    boolean waits(FamilyId family, @Nullable UUID form);

    /**
     * A request that was just sent asks its receiver to go on.
     *
     * @param key of the form: sent twice, it is noted once
     * @param read whether she read the letter; null where nobody asked
     */
    void handOut(
            UUID key, FamilyId family, ReferralId request, Border border, LocalDate on, @Nullable ReadWithHer read);

    /**
     * It is known who goes on: an event of the family’s time.
     *
     * @throws NotFoundException when it was not accepted, or the team was told already
     * @throws StaleException when somebody else did so meanwhile
     */
    void settle(FamilyId family, HandoverId id, int version);

    /**
     * Nobody answered, and whoever asked or follows it waits no longer: it comes back to her, to ask somebody else.
     *
     * @param version of the request
     * @throws NotFoundException when it was answered or may still be, or is not hers
     * @throws StaleException when it was answered meanwhile
     */
    void endSilent(FamilyId family, HandoverId id, int version);
}

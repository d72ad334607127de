package be.mille.referral;

import be.mille.access.Compartment;
import be.mille.directory.ServiceId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Requests as the team around her sees them, and those of whoever asked. Each method asks access first. */
public interface Referrals {
    /** What this reader may know, open ones first, then the newest. */
    List<Referral> of(FamilyId family);

    /** @throws NotFoundException when absent, of another family, or not for this reader */
    Referral get(FamilyId family, ReferralId id);

    /** Those of these that this reader may know, of whichever of her families; one query. */
    Map<ReferralId, Referral> standing(List<ReferralId> ids);

    /** Everything that happened to it, the oldest first. */
    List<ReferralEvent> course(FamilyId family, ReferralId id);

    /** Requests of this kind that are not over, as far as this reader may know of them. */
    List<AskedAlready> asked(FamilyId family, String category, Compartment compartment);

    /** What would keep it from being handed on; nothing leaves. */
    Set<ReferralProblem> problems(SendReferral command);

    /** Services of a kind that could be asked together: those that take requests and may hear this subject; not her, not one's own. */
    List<ServiceId> together(FamilyId family, String category, Compartment compartment);

    /** Services of a kind nobody of which reads requests here, and that could be asked together with others, each by a letter. */
    List<ServiceId> apart(FamilyId family, String category, Compartment compartment);

    /** Where a request was put to several, what became of it at each. */
    List<Offer> offers(FamilyId family, ReferralId id);

    /** Services of a kind that have somebody who reads requests here; any other is called, or written to. */
    Set<ServiceId> readHere(FamilyId family, String category);

    SendOutcome send(SendReferral command);

    /** The same where the receiver is asked to go on with her: somebody of no list is then one of the kind that is asked for. */
    SendOutcome hand(SendReferral command);

    /** What the current actor asked for in all her families and that waits for her. */
    List<Awaited> expectedOfMe();

    /**
     * Accepted ones in all families of the current actor in which somebody of the team, goes with her the first time, until
     * that first time is noted.
     */
    List<Referral> accompanied();

    /** Whoever asked has read how it stands now. */
    void heard(FamilyId family, ReferralId id);

    /**
     * Asks once more: the receiver sees it in her queue; whoever was asked by name, or has a mailbox outside, is written to.
     *
     * @return false when she was reminded today already: once a day is enough
     */
    boolean remind(FamilyId family, ReferralId id, int version);

    /** The receiver told it by telephone or on paper: noted for her, by name of whoever notes it. */
    void noteAnswer(FamilyId family, ReferralId id, Answer answer);

    /**
     * The same of one of several who were asked together and has no account: yes or no.
     *
     * @throws StaleException when another was faster
     */
    void noteAnswer(FamilyId family, ReferralId id, UUID offer, Answer answer);

    /** What the receiver wanted to know: she reads it, and the request waits for her answer again. */
    void tellMore(FamilyId family, ReferralId id, String words, int version);

    /** It is not wanted any more; the receiver reads nothing of it from then on. @throws StaleException as everywhere */
    void cancel(FamilyId family, ReferralId id, Reason reason, int version);

    /** Whoever asked knows how it ended. */
    void close(FamilyId family, ReferralId id, int version);

    /** What she says: is her need met? */
    void met(FamilyId family, ReferralId id, NeedMet met, LocalDate on, int version);

    /** The first contact with the receiver happened. */
    void firstContact(FamilyId family, ReferralId id, @Nullable LocalDate on, int version);

    /** Somebody was to go with her the first time, and it did not happen: why. It is still to happen. */
    void notMet(FamilyId family, ReferralId id, String why, int version);
}

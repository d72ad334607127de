package be.mille.coordination;

import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import be.mille.referral.Agreement;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who coordinates around a family. One at a time; a proposal comes with her agreement, and is accepted by whoever was proposed. */
public interface Mandates {
    /** @throws NotFoundException when the family is absent or not for this reader */
    Coordination of(FamilyId family);

    /** Who coordinates in each family of the reader; no entry where nobody does. */
    Map<FamilyId, Mandate> currentOfMine();

    /** The last day a mandate that begins today may have. */
    LocalDate latestEnd(FamilyId family);

    ProposeOutcome propose(ProposeMandate command);

    /**
     * The reader accepts what was proposed to her. Of two who accept at once the first coordinates; the second becomes deputy, and both
     * are told.
     *
     * @throws StaleException when it was answered, taken back or changed meanwhile
     */
    AcceptOutcome accept(FamilyId family, MandateId id, Arrangement arrangement, int version);

    /** The reader cannot. */
    void decline(FamilyId family, MandateId id, int version);

    /** The reader wants to talk it over first; it stays open. */
    void talkFirst(FamilyId family, MandateId id, int version);

    /** Whoever proposed, or follows it now that she cannot, takes it back. */
    void takeBack(FamilyId family, MandateId id, int version);

    /** Whoever coordinates says who stands in for her, and when she can be reached. */
    void arrange(FamilyId family, MandateId id, Arrangement arrangement, int version);

    /** Once more as long, with her agreement, by whoever coordinates. */
    void renew(FamilyId family, MandateId id, Agreement agreement, int version);

    /** Her wish, noted by anybody of the team. */
    void endAsSheWishes(FamilyId family, MandateId id, int version);

    /** Whoever coordinates stops. */
    void stop(FamilyId family, MandateId id, int version);

    /** What the reader is asked for, in all her families. */
    List<Duty> expectedOfMe();

    /** Which of them coordinate many families already. How many is said of nobody: a number would tell of families the reader does not know. */
    Set<ActorId> busy(Collection<ActorId> holders);

    /** Which of them say that they can coordinate one more. */
    Set<ActorId> room(Collection<ActorId> holders);
}

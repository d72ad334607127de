package be.mille.handover;

import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who goes on with a family when somebody leaves. Each method asks access first. */
public interface Handovers {
    /** Days after which silence comes back to whoever proposed it. */
    int DAYS_TO_ANSWER = 5;

    /** Days after which whoever was asked and says nothing is asked for today. */
    int DAYS_TO_REMIND = 2;

    /** The newest first. */
    List<Handover> of(FamilyId family);

    /** @throws NotFoundException when absent, of another family, or not for this reader */
    Handover get(FamilyId family, HandoverId id);

    /** The letter, for whoever proposed it and whoever was asked; empty for everybody else. */
    Optional<String> letter(FamilyId family, HandoverId id);

    /** The same, shown to whoever was asked: whoever proposed it sees from then on that it arrived. */
    Optional<String> open(FamilyId family, HandoverId id);

    /** When the one who was asked first opened the letter; for whoever proposed it or follows it, and empty for everybody else. */
    Optional<Instant> openedAt(FamilyId family, HandoverId id);

    /**
     * Those of every family the current actor has open that were made since a day, or still wait for an answer, the newest first; one
     * query. No entry where there is none.
     */
    Map<FamilyId, List<Handover>> ofMine(LocalDate since);

    /** Whoever was asked before and let the day of her answer pass is asked no more from then on; the same when somebody goes on unasked. */
    ProposeOutcome propose(ProposeHandover command);

    /**
     * The current actor goes on, unasked. Empty when somebody was asked already and may still answer.
     *
     * @throws NotFoundException when she is there for one restricted subject: her name would tell it to everybody
     */
    Optional<HandoverId> take(UUID key, FamilyId family, Border border, LocalDate on);

    /** The one who was asked goes on: from now on she is responsible. @throws StaleException when it was moved meanwhile */
    void accept(FamilyId family, HandoverId id, int version);

    /** The one who was asked cannot, and says why. */
    void decline(FamilyId family, HandoverId id, String words, int version);

    /** Whoever proposed it, or follows it now that she cannot, does so no more, or has seen that it was not possible. */
    void takeBack(FamilyId family, HandoverId id, int version);
}

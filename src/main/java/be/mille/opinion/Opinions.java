package be.mille.opinion;

import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.ui.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The side of those who accompany: what is asked, of whom, and what came back. Each method asks access first. */
public interface Opinions {
    /** Whether a page may offer to ask; decides nothing and logs nothing. */
    boolean offered(FamilyId family);

    /** What the current actor may tell of this record without saying whose it is: nothing she may not read herself. */
    List<DraftLine> draft(FamilyId family, Texts t);

    /** Looks the wish over; changes nothing. */
    AskOutcome review(AskOpinion ask, Texts t);

    /** Sends what was read over; anything else comes back as it does from {@link #review}. */
    AskOutcome send(AskOpinion ask, Texts t);

    /** Those of a record that this reader may know, the newest first. */
    List<AskedOpinion> of(FamilyId family);

    /** Those the current actor asked, about families that are open to her, the newest first. */
    List<AskedOpinion> mine();

    /** Those of {@link #mine} with something she has not read yet. */
    List<AskedOpinion> unread();

    /**
     * One of {@link #mine}; from now on she has read it.
     *
     * @throws NotFoundException when there is none of hers
     */
    AskedOpinion read(UUID id);

    /**
     * Says something more to the colleague.
     *
     * @return what would tell who she is; empty when it was sent
     * @throws NotFoundException when there is none of hers that is open
     */
    Set<Telltale> say(UUID id, UUID key, String words, boolean looked);

    /** For the colleague it is as if there had never been one. */
    void withdraw(UUID id);

    /** The last day on which the colleague reads an opinion that is asked of her today. */
    LocalDate lastDay();
}

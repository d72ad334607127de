package be.mille.coordination;

import be.mille.kernel.FamilyId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Notices where contact was lost, and asks somebody; a family is never given up. */
public interface Silences {
    /** A family the reader is asked about. */
    record Asked(FamilyId family, Silence silence) {}

    Silence of(FamilyId family);

    /** Where the reader is asked, because she answers for the family now. */
    List<Asked> expectedOfMe();

    /** The families of the reader in which it is longer than the stage says, whoever is asked. */
    Set<FamilyId> overdueOfMine();

    /** Until when the families of the reader are paused; the others are not in it. */
    Map<FamilyId, Pause> pausedOfMine();

    /** All pauses there were, the oldest first. */
    List<Pause> pauses(FamilyId family);

    /** @param until from today, at most {@link #LONGEST_PAUSE_WEEKS} weeks away */
    void pause(FamilyId family, Pause.Why why, LocalDate until);

    void resume(FamilyId family);

    /** Tells whoever answers for the family now, once until she has read it; nobody when that is the reader. */
    void tell(FamilyId family);

    int LONGEST_PAUSE_WEEKS = 26;
}

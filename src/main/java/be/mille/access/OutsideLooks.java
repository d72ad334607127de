package be.mille.access;

import be.mille.kernel.FamilyId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Looks by people without an account, who read what was written to them alone; implemented where that is kept. */
public interface OutsideLooks {
    /** @param who as whoever wrote to them named them */
    record Look(LocalDate day, String who) {}

    /** As far as the reader may know, the newest first. */
    List<Look> of(FamilyId family, Instant since);
}

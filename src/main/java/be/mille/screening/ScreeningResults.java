package be.mille.screening;

import be.mille.kernel.FamilyId;
import java.util.List;

/** What came out, within the compartments of the reader. */
public interface ScreeningResults {
    /**
     * What holds now: for each domain the last screening that has an answer in it. A later screening that leaves a domain
     * out does not make what came out there disappear. Of the pregnant person alone.
     */
    ScreeningResult latest(FamilyId family);

    /** What came out of one screening. */
    ScreeningResult of(FamilyId family, ScreeningId id);

    /** Every indicator of every screening of the pregnant person, oldest first: the trend. */
    List<ScreeningResult.ComesOut> trend(FamilyId family);
}

package be.mille.careplan;

import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import java.util.List;
import java.util.Map;

/**
 * What a reader may know of plans. Each method asks access first; what she may not know is not there, nor counted.
 * {@code language} is an interface language, for the wording of care paths.
 */
public interface CarePlans {
    /** @throws NotFoundException when the family is absent or not for this reader */
    Plan get(FamilyId family);

    /** Steps of a family that ask something of somebody now, the most pressing first. */
    List<OpenStep> open(FamilyId family, String language);

    /** Steps across all her families where the current actor is the one who acts; one query. */
    List<OpenStep> expectedOfMe(String language);

    /** The next action of each family the current actor has open; no entry where there is none; one query. */
    Map<FamilyId, NextAction> nextActions(String language);

    /** One line per current need, for the view from above. */
    List<DomainLine> overview(FamilyId family, String language);

    /** Steps already undertaken, the latest first. */
    List<UndertakenStep> undertaken(FamilyId family, String language);

    /** Needs for which nothing was found near her. */
    List<UnmetNeed> unmet(FamilyId family, String language);
}

package be.mille.family.internal;

import be.mille.family.Stage;
import be.mille.kernel.FamilyId;
import java.util.Map;

/** Where families are in the thousand days; answered by the part of this module that knows pregnancies and births. */
interface StageReader {
    Stage stage(FamilyId family);

    /** The stages of all families the current actor has open, in one query. */
    Map<FamilyId, Stage> stagesOfMine();
}

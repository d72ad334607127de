package be.mille.family;

import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reading families, for the other modules. */
public interface Families {
    /** @throws NotFoundException when absent or not for this reader */
    FamilySummary get(FamilyId family);

    /** Every family the current actor has open now, by called name; one query, whatever their number. */
    List<FamilySummary> mine();

    /** Who is told what happens to a record: whoever coordinates it, unless that is the current actor; failing that, whoever opened it. */
    ActorId answersFor(FamilyId family);

    /** Names the coordinator, or nobody. A plain field until coordination has its own module. */
    void coordinate(FamilyId family, @Nullable ActorId coordinator);
}

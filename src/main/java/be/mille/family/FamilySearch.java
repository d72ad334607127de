package be.mille.family;

import be.mille.kernel.FamilyId;
import java.util.List;

/** Finding a family among those the current actor has open. */
public interface FamilySearch {
    /** By name (without accents, by its beginning, by sound), birth date, or national number where kept; best first. */
    List<FamilySummary> search(String text);

    /** The same for who has read her families already. */
    List<FamilyId> find(String text);
}

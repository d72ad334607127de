package be.mille.family;

import java.util.List;

/** Finding a family among those the current actor has open. */
public interface FamilySearch {
    /** By name (without accents, by its beginning, by sound), birth date, or national number where kept; best first. */
    List<FamilySummary> search(String text);
}

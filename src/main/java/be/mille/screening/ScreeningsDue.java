package be.mille.screening;

import java.util.List;

/** What waits for the current actor in all her families. */
public interface ScreeningsDue {
    /**
     * Same-day items first, then by date; one query whatever the number of families, beside the one for the families.
     *
     * @param language of the titles of same-day items
     */
    List<ScreeningDue> mine(String language);
}

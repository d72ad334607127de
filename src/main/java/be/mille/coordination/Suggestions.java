package be.mille.coordination;

import be.mille.kernel.FamilyId;
import java.util.List;

/** Who of the team could coordinate. */
public interface Suggestions {
    /** The team, whoever fits best first; whoever was asked already is left out. */
    List<Suggestion> of(FamilyId family);
}

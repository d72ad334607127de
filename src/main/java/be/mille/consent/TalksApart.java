package be.mille.consent;

import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;

/** What the second parent said and would open with what its author wrote about others; whoever keeps the conversations answers. */
public interface TalksApart {
    /** Whether the author held any with a second parent, one who stands in the record no more included; as far as the reader may know. */
    boolean heldBy(FamilyId family, ActorId author);
}

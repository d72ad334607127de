package be.mille.access;

import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import java.time.LocalDate;

/** The relation of whoever coordinates around a family; the module that keeps the mandates says when. */
public interface Coordinating {
    /** The last day coordination that begins today may have: its length, and at most the eve of the second birthday. */
    LocalDate lastDay(FamilyId family);

    /**
     * Somebody who accompanies the family coordinates from now on, up to a day included. It opens what her function opens by
     * coordinating, and nothing of what she was kept from in this family; a function that opens nothing by it keeps what it has.
     */
    void begin(FamilyId family, Actor colleague, LocalDate lastDay);

    /** Coordination ends now; what else she accompanies the family by goes on. */
    void end(FamilyId family, ActorId colleague, EndReason reason);
}

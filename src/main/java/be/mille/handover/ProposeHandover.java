package be.mille.handover;

import be.mille.access.Compartment;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Proposes that a colleague of the team goes on.
 *
 * @param key of the form: sent twice, it is proposed once
 * @param letter as whoever leaves reread it, one page at most
 * @param compartment the most delicate one the draft was made from: the letter lies there
 */
public record ProposeHandover(
        UUID key,
        FamilyId family,
        ActorId receiver,
        Border border,
        LocalDate on,
        String letter,
        Compartment compartment,
        ReadWithHer read) {
    /** One page. */
    public static final int LONGEST_LETTER = 3000;
}

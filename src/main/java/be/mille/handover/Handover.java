package be.mille.handover;

import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One handover as the team around her sees it; the letter is for the two it concerns.
 *
 * @param author who proposes it and stays responsible until it is accepted; the receiver herself when she took it unasked
 * @param on the day the way changes hands
 * @param words what the receiver said when she could not
 * @param read null where there is no letter: she took it unasked
 * @param since entry in the state
 * @param answerBy when silence comes back to whoever proposed it
 */
public record Handover(
        HandoverId id,
        FamilyId family,
        ActorId author,
        ActorId receiver,
        Border border,
        LocalDate on,
        HandoverState state,
        @Nullable String words,
        @Nullable ReadWithHer read,
        Instant since,
        LocalDate answerBy,
        Instant madeAt,
        int version) {

    /** Nobody proposed it: the receiver said that she goes on. */
    public boolean taken() {
        return author.equals(receiver);
    }

    /** Whoever was asked may still answer, and nobody else is asked meanwhile. */
    public boolean waits(LocalDate today) {
        return state == HandoverState.PROPOSED && !silent(today);
    }

    /** Whoever was asked has said nothing for some days, and still may answer. */
    public boolean reminds(LocalDate today) {
        return state == HandoverState.PROPOSED
                && !Brussels.dayOf(madeAt).plusDays(Handovers.DAYS_TO_REMIND).isAfter(today);
    }

    /** No answer by the day it was to come. */
    public boolean silent(LocalDate today) {
        return state == HandoverState.PROPOSED && answerBy.isBefore(today);
    }
}

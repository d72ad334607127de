package be.mille.handover;

import be.mille.access.Compartment;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.referral.Reason;
import be.mille.referral.Referral;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody outside the team who is asked to go on. The request says whom, what was told and how it stands; whoever asked stays responsible
 * until it is accepted.
 *
 * @param on the day the way changes hands
 * @param read whether she read the letter; null where nobody asked
 * @param settledAt when somebody of the team said that it is known who goes on
 */
public record HandedOut(
        HandoverId id,
        FamilyId family,
        ActorId author,
        Border border,
        LocalDate on,
        Referral request,
        @Nullable ReadWithHer read,
        @Nullable Instant settledAt,
        int version) {

    /** Where it lies, as its request: what tells where she is lies there, anything else where ordinary requests do. */
    public static Compartment compartment(Border border) {
        return border.compartment() == Compartment.C0 ? Compartment.C2 : border.compartment();
    }

    public HandoverState state() {
        return switch (request.state()) {
            case REQUESTED, ASSESSING, WAITING -> HandoverState.PROPOSED;
            case ACCEPTED, UNDER_WAY, DONE -> HandoverState.ACCEPTED;
            case DECLINED, COULD_NOT -> HandoverState.DECLINED;
            case CANCELLED -> HandoverState.TAKEN_BACK;
        };
    }

    /** Whoever was asked may still answer, and nobody else is asked meanwhile. */
    public boolean waits(LocalDate today) {
        return state() == HandoverState.PROPOSED && !silent(today);
    }

    /** No answer by the day it was to come. */
    public boolean silent(LocalDate today) {
        return request.late(today);
    }

    /** Nobody answered for so long that it came back, by itself or by whoever waited. */
    public boolean unanswered() {
        return request.reason() == Reason.SILENCE;
    }

    /** Somebody goes on, and the thread of the family does not say so yet. */
    public boolean toSettle() {
        return state() == HandoverState.ACCEPTED && settledAt == null;
    }
}

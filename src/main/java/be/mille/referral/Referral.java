package be.mille.referral;

import be.mille.access.Compartment;
import be.mille.careplan.StepId;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.kernel.OrganisationId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One request as the team around her sees it.
 *
 * @param author who asked; in a restricted compartment, those who may know her words there see the request
 * @param step of the plan it belongs to
 * @param parent the request it was passed on from
 * @param passed who passed it on; null for one that the author sent
 * @param category kind of service, an id of the directory
 * @param although why it was asked although the same help had been asked already; null also where it speaks of what this reader may not know
 * @param words what the receiver answered last
 * @param since entry in the state
 * @param placeOn with WAITING, when a place is expected
 * @param companion who goes with her the first time
 * @param metOn when the first contact with the receiver happened
 * @param closing the two closings that come after the receiver's own
 * @param remindedOn the last day the receiver was reminded, by itself or by hand
 * @param booking what an interpreter is asked for; null for any other help
 */
public record Referral(
        ReferralId id,
        FamilyId family,
        Compartment compartment,
        ActorId author,
        OrganisationId organisation,
        @Nullable StepId step,
        @Nullable ReferralId parent,
        @Nullable Passed passed,
        String category,
        Receiver to,
        Told told,
        Agreement agreement,
        @Nullable String although,
        ReferralState state,
        @Nullable Reason reason,
        @Nullable String words,
        Instant since,
        LocalDate answerBy,
        @Nullable LocalDate placeOn,
        @Nullable ActorId companion,
        @Nullable LocalDate metOn,
        Closing closing,
        @Nullable LocalDate remindedOn,
        Instant madeAt,
        @Nullable Booking booking,
        int version) {

    /**
     * What follows the receiver's own closing: whoever asked knows how it ended, and she says whether her need is met.
     *
     * @param bySender when whoever asked closed the loop
     * @param met null while she was not asked
     */
    public record Closing(
            @Nullable Instant bySender,
            @Nullable NeedMet met,
            @Nullable LocalDate metOn) {
        public static final Closing NONE = new Closing(null, null, null);
    }

    /** Who passed it on, with her agreement asked anew. */
    public record Passed(ActorId by, OrganisationId house) {}

    /** Who asks this receiver: whoever passed it on, or the author. */
    public ActorId sender() {
        return passed == null ? author : passed.by();
    }

    /** Whether a letter may be made of it: nothing of a restricted subject leaves, and an interpreter’s names none. */
    public boolean mayLeave() {
        return !compartment.restricted() || booking != null;
    }

    /** Nobody of them reads anything: whoever asks calls, and what stands here is for the team alone. */
    public boolean onlyCalled() {
        return to instanceof Receiver.Outside && !mayLeave();
    }

    /** The same request, telling something else, or of somebody else. */
    public Referral telling(Receiver whom, Told other, @Nullable Booking booked) {
        return new Referral(
                id,
                family,
                compartment,
                author,
                organisation,
                step,
                parent,
                passed,
                category,
                whom,
                other,
                agreement,
                although,
                state,
                reason,
                words,
                since,
                answerBy,
                placeOn,
                companion,
                metOn,
                closing,
                remindedOn,
                madeAt,
                booked,
                version);
    }

    /** No answer by its day, no place on its day, or nobody began what was accepted: it is the turn of whoever asked. */
    public boolean stalled(LocalDate today) {
        return (state != ReferralState.ACCEPTED || metOn == null && booking == null)
                && state.overdue(answerBy, placeOn, Brussels.dayOf(since), today);
    }

    /** No answer by the day that was asked for. */
    public boolean late(LocalDate today) {
        return state.unanswered() && answerBy.isBefore(today);
    }

    /** Over for the receiver, and whoever asked has not closed it yet. */
    public boolean toClose() {
        return state.ended() && state != ReferralState.CANCELLED && closing.bySender() == null;
    }
}

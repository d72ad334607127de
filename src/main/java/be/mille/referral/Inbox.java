package be.mille.referral;

import be.mille.directory.ServiceId;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.OrganisationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Requests as their receivers see them: what they were told, and nothing of the record it comes from. */
public interface Inbox {
    /** So many requests stand on a page of the queue. */
    int PAGE = 50;

    /**
     * One request at its receiver. There is no family in it, and no reference that would lead to one.
     *
     * @param from who asked
     * @param service which service of the reader's house was asked; null for a request to herself
     * @param together asked of several services at once, and taken by none yet
     * @param booking what an interpreter is asked for; null for any other help
     * @param agreed how she agreed: it may be herself who asks
     * @param personally for her alone, and not for her service
     * @param remindedOn the last day an answer was asked for again
     */
    record Received(
            ReferralId id,
            ActorId from,
            OrganisationId organisation,
            @Nullable ServiceId service,
            String category,
            Told told,
            Agreement.Way agreed,
            @Nullable Booking booking,
            boolean personally,
            boolean together,
            ReferralState state,
            @Nullable Reason reason,
            @Nullable String words,
            Instant sentAt,
            Instant since,
            LocalDate answerBy,
            @Nullable LocalDate placeOn,
            @Nullable LocalDate remindedOn,
            int version) {
        /** What may be answered now: of what several were asked, only yes or no. */
        public Set<ReferralState> answers() {
            return together ? EnumSet.of(ReferralState.ACCEPTED, ReferralState.DECLINED) : state.answers();
        }

        /** Its day is past, or what was accepted has not begun; what has an appointment begins with it. */
        public boolean late(LocalDate today) {
            return (state != ReferralState.ACCEPTED || booking == null)
                    && state.overdue(answerBy, placeOn, Brussels.dayOf(since), today);
        }
    }

    /**
     * What several services were asked and is over for this one; nothing of her is in it.
     *
     * @param state GONE, DECLINED or OVER
     */
    record Over(Offer.State state, Instant since) {}

    /**
     * What the reader or her service was asked and was taken back lately; nothing of her is in it.
     *
     * @param acceptedAt null where nobody had said yes
     */
    record TakenBack(
            ReferralId id, String category, @Nullable Instant acceptedAt, Instant since) {}

    /** Nobody reads how many more than these wait: one more stands for any number above it. */
    int COUNTED = 999;

    /**
     * How many requests wait, answered or not.
     *
     * @param unanswered without an answer; at most {@link #COUNTED} and one
     * @param open with these; at most {@link #COUNTED} and one
     * @param again of the unanswered, how many were asked for again by hand, of the reader alone or of her service alone
     * @param gone how many of {@link #takenBack()}
     * @param goneAt when the latest of them was; null for none
     */
    record Counts(
            long unanswered,
            long open,
            long again,
            long gone,
            @Nullable Instant goneAt) {}

    /**
     * Some of the queue: at most {@link #PAGE}.
     *
     * @param more whether others follow
     */
    record Page(List<Received> rows, boolean more) {}

    /**
     * A page of the queue: unanswered first, the longest wait first.
     *
     * @param page from none
     */
    Page queue(int page);

    /** The same of one service of the reader's house. */
    Page queue(ServiceId service, int page);

    Counts counts();

    /** @throws NotFoundException when absent, taken back, or not for this reader */
    Received get(ReferralId id);

    /** Whether several were asked, this reader's service among them, and it is over for it. */
    Optional<Over> over(ReferralId id);

    /** What had been accepted and was taken back in the last thirty days, the latest first. */
    List<TakenBack> takenBack();

    /** The same of one request, accepted or not. */
    Optional<TakenBack> takenBack(ReferralId id);

    /** What happened to it, as far as it concerns the receiver. */
    List<ReferralEvent> course(ReferralId id);

    void answer(ReferralId id, Answer answer);
}
